package org.shebaohub.casework.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.policy.PolicyDesk.EscalationRules;

/** When the levels of a case are due: by the clock, or by working hours where policy says so; pure. */
public record EscalationTimes(EscalationRules rules, Predicate<LocalDate> isWorkingDay) {

	public Instant level2(Instant opened) {
		return after(opened, rules.level2Hours());
	}

	public Instant level3(Instant opened) {
		return after(opened, rules.level3Hours());
	}

	private Instant after(Instant opened, int hours) {
		return rules.working() ? worked(opened.atZone(BusinessClock.ZONE), Duration.ofHours(hours))
				: opened.plus(Duration.ofHours(hours));
	}

	/** Spends the duration on working hours only. */
	private Instant worked(ZonedDateTime from, Duration left) {
		ZonedDateTime opens = at(from, rules.opens());
		ZonedDateTime closes = at(from, rules.closes());
		ZonedDateTime start = from.isBefore(opens) ? opens : from;
		if (isWorkingDay.test(from.toLocalDate()) && start.isBefore(closes)) {
			Duration today = Duration.between(start, closes);
			if (left.compareTo(today) <= 0) {
				return start.plus(left).toInstant();
			}
			return worked(at(from.plusDays(1), rules.opens()), left.minus(today));
		}
		return worked(at(from.plusDays(1), rules.opens()), left);
	}

	private static ZonedDateTime at(ZonedDateTime day, LocalTime time) {
		return day.toLocalDate().atTime(time).atZone(BusinessClock.ZONE);
	}
}
