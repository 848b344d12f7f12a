package org.shebaohub.ledger.deduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionOrder;

/** All orders to payroll. */
interface Orders {

	String nextNo(LocalDate today);

	void insert(DeductionOrder order);

	/** Locks the order until the transaction ends. */
	Optional<DeductionOrder> take(String no);

	void save(DeductionOrder order);

	/** Oldest first. */
	List<DeductionOrder> of(EmployeeNo no);

	/** What unconfirmed orders are to take for an item. */
	Yuan pending(String itemNo);
}
