package org.shebaohub.advance;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;

/**
 * A maternity leave and the return from it.
 *
 * @param expectedReturn null when nobody said
 * @param returnedOn the first day back, null while nobody has confirmed it
 * @param confirmedBy who said so, null while nobody has
 * @param deductionDue by when HR starts the deduction of what was advanced, null before the return
 */
public record LeaveReturn(EmployeeNo employee, LocalDate startedOn, LocalDate expectedReturn, LocalDate returnedOn,
		String confirmedBy, LocalDate deductionDue) {

	/** True when she was away on a day of the month. */
	boolean touches(InsuranceMonth month) {
		return !startedOn.isAfter(month.lastDay()) && (returnedOn == null || returnedOn.isAfter(month.firstDay()));
	}

	/** True when she was away on all days of the month. */
	boolean coversAll(InsuranceMonth month) {
		return !startedOn.isAfter(month.firstDay()) && (returnedOn == null || returnedOn.isAfter(month.lastDay()));
	}

	/** The same after the return. */
	LeaveReturn confirmed(LocalDate on, String by, LocalDate due) {
		return new LeaveReturn(employee, startedOn, expectedReturn, on, by, due);
	}
}
