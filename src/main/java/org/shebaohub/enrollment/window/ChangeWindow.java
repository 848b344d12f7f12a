package org.shebaohub.enrollment.window;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.shebaohub.kernel.InsuranceMonth;

/**
 * In which month's window a change goes, pure: the authority takes the changes of a month up to its cutoff, and what comes
 * later goes with the next month.
 *
 * @param due the first window that is open on the decisive day: the last day of coverage for a removal, the first for the
 * rest
 * @param month the window that is open today
 */
record ChangeWindow(InsuranceMonth due, InsuranceMonth month, LocalDate cutoff) {

	/** @param cutoffs of each month */
	static ChangeWindow of(LocalDate decisive, LocalDate today, Function<InsuranceMonth, LocalDate> cutoffs) {
		InsuranceMonth due = open(InsuranceMonth.containing(decisive), decisive, cutoffs);
		return new ChangeWindow(due, open(due, today, cutoffs), cutoffs.apply(due));
	}

	private static InsuranceMonth open(InsuranceMonth from, LocalDate day, Function<InsuranceMonth, LocalDate> cutoffs) {
		InsuranceMonth month = from;
		while (cutoffs.apply(month).isBefore(day)) {
			month = month.plus(1);
		}
		return month;
	}

	/** How many windows were missed. */
	int lateMonths() {
		return (int) due.value().until(month.value(), ChronoUnit.MONTHS);
	}
}
