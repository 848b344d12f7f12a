package org.shebaohub.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.kernel.InsuranceMonth;

/** Working days of mainland China: weekends, unless the State Council's notice of the year says otherwise. */
final class WorkingDays {

	private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

	private final Set<Integer> years = new HashSet<>();

	/** @param rows {@code date,kind,name} with a heading row; kind is HOLIDAY or MAKEUP_WORKDAY */
	WorkingDays(List<String> rows) {
		rows.stream().skip(1).filter(row -> !row.isBlank()).map(row -> row.split(",")).forEach(cells -> {
			LocalDate date = LocalDate.parse(cells[0]);
			exceptions.put(date, cells[1].equals("MAKEUP_WORKDAY"));
			years.add(date.getYear());
		});
	}

	boolean isWorkingDay(LocalDate day) {
		if (!years.contains(day.getYear())) {
			throw new CalendarMissing(day.getYear());
		}
		boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
		return exceptions.getOrDefault(day, weekday);
	}

	/** The first working day after this one; banks work on make-up days too. */
	LocalDate after(LocalDate day) {
		return onOrAfter(day.plusDays(1));
	}

	LocalDate onOrAfter(LocalDate day) {
		return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
	}

	LocalDate onOrBefore(LocalDate day) {
		return isWorkingDay(day) ? day : onOrBefore(day.minusDays(1));
	}

	/** @param place 1 for the last working day of the month, 2 for the last but one */
	LocalDate fromEnd(InsuranceMonth month, int place) {
		LocalDate day = onOrBefore(month.lastDay());
		return place == 1 ? day : nthBefore(day, place - 1);
	}

	private LocalDate nthBefore(LocalDate day, int steps) {
		LocalDate before = onOrBefore(day.minusDays(1));
		return steps == 1 ? before : nthBefore(before, steps - 1);
	}
}
