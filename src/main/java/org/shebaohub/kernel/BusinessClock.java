package org.shebaohub.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of due times, deadlines and months; in the sandbox it can be moved forward. */
public final class BusinessClock {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Clock clock;

	public BusinessClock(Clock clock) {
		this.clock = clock;
	}

	public Instant now() {
		return clock.instant();
	}

	public LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZONE);
	}
}
