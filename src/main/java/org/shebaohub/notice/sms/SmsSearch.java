package org.shebaohub.notice.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.kernel.BusinessClock;

/**
 * Where a message of doubtful fate is looked for. What left near midnight may stand in the gateway's next day, or, by a
 * clock that is slow, in the one before; each of these days is asked in turn, and each must not have it twice.
 *
 * @param sentAt when the send began
 * @param delay for so long after it an answer says nothing, and so far the two clocks may differ
 * @param notFound how often it was not found where that counted
 */
record SmsSearch(Instant sentAt, Duration delay, int notFound) {

	private static final int TWICE = 2;

	/** The day to ask about. */
	LocalDate day(Instant now) {
		List<LocalDate> days = days(now);
		return days.get(notFound % days.size());
	}

	/** Whether the gateway, had it the message, would list it by now. */
	boolean counts(Instant now) {
		return !now.isBefore(sentAt.plus(delay));
	}

	/** With one more answer of that kind: the gateway has never had it. */
	boolean isOverWithThis(Instant now) {
		return notFound + 1 >= TWICE * days(now).size();
	}

	private List<LocalDate> days(Instant now) {
		LocalDate sentOn = date(sentAt);
		List<LocalDate> days = new ArrayList<>(List.of(sentOn));
		if (sentOn.isBefore(date(now))) {
			days.add(sentOn.plusDays(1));
		}
		if (date(sentAt.minus(delay)).isBefore(sentOn)) {
			days.add(sentOn.minusDays(1));
		}
		return days;
	}

	private static LocalDate date(Instant at) {
		return LocalDate.ofInstant(at, BusinessClock.ZONE);
	}
}
