package org.shebaohub.policy;

import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceMonth;

/**
 * A monthly cutoff as policy writes it: {@code M+0 DAY 25 PREVIOUS} is the 25th of the month itself, or the working day
 * before when it is none; {@code M+1 DAY 10 NEXT} the 10th of the next month or the working day after;
 * {@code M+0 WORKDAY -2} the last working day but one.
 */
record CutoffRule(int monthsAfter, String unit, int number, String shift) {

	static final String PATTERN = "M\\+[0-3] (DAY ([1-9]|[12]\\d|3[01]) (PREVIOUS|NEXT|EXACT)|WORKDAY -([1-9]|1\\d))";

	static CutoffRule parse(String text) {
		String[] words = text.split(" ");
		return new CutoffRule(Integer.parseInt(words[0].substring(2)), words[1], Integer.parseInt(words[2]),
				words.length > 3 ? words[3] : "EXACT");
	}

	LocalDate of(InsuranceMonth month, WorkingDays calendar) {
		InsuranceMonth due = month.plus(monthsAfter);
		if (unit.equals("WORKDAY")) {
			return calendar.fromEnd(due, -number);
		}
		LocalDate day = due.firstDay().withDayOfMonth(Math.min(number, due.lastDay().getDayOfMonth()));
		return switch (shift) {
			case "PREVIOUS" -> calendar.onOrBefore(day);
			case "NEXT" -> calendar.onOrAfter(day);
			default -> day;
		};
	}
}
