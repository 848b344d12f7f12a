package org.shebaohub.responsibility;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.shebaohub.kernel.Role;

/** Policy of the employee's place: who is accountable for what, and how long he has. */
record Terms(Map<Duty, Role> accountable, int bookingDays, int followUpDays, Duration check, Instant now) {

	Attribution attribute(Duty duty, String about, Attribution.Span span) {
		return Attribution.of(duty, accountable.get(duty), about, span, now);
	}
}
