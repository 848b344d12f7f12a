package org.shebaohub.contribution.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What is said about an unpaid month on its way to the cutoff, each once. */
enum Reminder {

	DAYS_3, DAYS_2, DAYS_1, DAYS_0,
	/** The last working day before a cutoff that is none. */
	LAST_WORKDAY, OVERDUE;

	/** Calendar days, as the article counts; what was missed while the hub was down is not said later in wrong words. */
	static Set<Reminder> due(LocalDate cutoff, LocalDate today) {
		long left = ChronoUnit.DAYS.between(today, cutoff);
		if (left < 0) {
			return EnumSet.of(OVERDUE);
		}
		return left > 3 ? EnumSet.noneOf(Reminder.class) : EnumSet.of(valueOf("DAYS_" + left));
	}

	/** True from the last working day on, when the cutoff itself is a day off. */
	static boolean isLastWorkdayDue(LocalDate cutoff, LocalDate today, Predicate<LocalDate> isWorkingDay) {
		return !today.isAfter(cutoff) && !isWorkingDay.test(cutoff) && !today.isBefore(lastWorkday(cutoff, isWorkingDay));
	}

	static LocalDate lastWorkday(LocalDate cutoff, Predicate<LocalDate> isWorkingDay) {
		return isWorkingDay.test(cutoff) ? cutoff : lastWorkday(cutoff.minusDays(1), isWorkingDay);
	}
}
