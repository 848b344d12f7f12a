package org.shebaohub.ledger.wage;

import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/** A payroll run of one person and month, and what it withheld of each line's personal share. */
public record Wage(EmployeeNo employee, InsuranceMonth month, String record, Yuan gross, Yuan net, LocalDate paidOn,
		Map<InsuranceLine, Yuan> withheld) {

	/** Without the amounts: it may be logged. */
	@Override
	public String toString() {
		return "Wage[" + employee + " " + month + "]";
	}
}
