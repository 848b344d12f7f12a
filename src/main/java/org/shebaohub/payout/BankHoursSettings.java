package org.shebaohub.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the bank takes payouts: from one time to another of each banking day; at any time where nothing is said.
 *
 * @param opens the first moment of the window
 * @param closes the first moment after it
 */
@ConfigurationProperties("hub.bank.hours")
record BankHoursSettings(LocalTime opens, LocalTime closes) {

	BankHoursSettings {
		if ((opens == null) != (closes == null) || opens != null && !opens.isBefore(closes)) {
			throw new IllegalArgumentException("hub.bank.hours: opens and closes, the first before the second, or neither");
		}
	}

	/** That moment when the bank is open then, else when it opens next. */
	Instant next(Instant at, Predicate<LocalDate> isBankingDay) {
		if (opens == null) {
			return at;
		}
		ZonedDateTime there = at.atZone(BusinessClock.ZONE);
		LocalDate day = there.toLocalTime().isBefore(closes) ? there.toLocalDate() : there.toLocalDate().plusDays(1);
		while (!isBankingDay.test(day)) {
			day = day.plusDays(1);
		}
		Instant opening = day.atTime(opens).atZone(BusinessClock.ZONE).toInstant();
		return at.isAfter(opening) ? at : opening;
	}
}
