package org.shebaohub.ledger.wage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/** Payroll runs as they were told, each record once. */
public interface Wages {

	/** False when the record is known. */
	boolean insert(Wage wage);

	Optional<Wage> find(EmployeeNo no, InsuranceMonth month, String record);

	/** The last run that the person was paid by. */
	Optional<Wage> last(EmployeeNo no);

	/** True when payroll has paid the person for this month. */
	boolean isPaid(EmployeeNo no, InsuranceMonth month);

	/** What all runs of the month withheld, by line; lines of which nothing was withheld are left out. */
	Map<InsuranceLine, Yuan> withheld(EmployeeNo no, InsuranceMonth month);

	/** Keeps what was said last of a month's wages; false when something later is known. */
	boolean say(EmployeeNo no, InsuranceMonth month, String state, Yuan amount, Instant at);
}
