package org.shebaohub.ledger;

import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.ledger.item.Items;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what employees and the employer owe each other. */
@Service
public class OpenItemDesk {

	private final Items items;

	OpenItemDesk(Items items) {
		this.items = items;
	}

	/** What stands open for the employee, oldest first. */
	@Transactional(readOnly = true)
	public List<OpenItem> open(EmployeeNo no) {
		return items.open(no);
	}

	/** Everything that was ever booked for the employee, oldest first. */
	@Transactional(readOnly = true)
	public List<OpenItem> history(EmployeeNo no) {
		return items.history(no);
	}
}
