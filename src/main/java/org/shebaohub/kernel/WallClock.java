package org.shebaohub.kernel;

import java.time.Clock;
import java.time.Instant;

/** The clock of signatures, tokens, claimed-until times and timeouts; nobody moves it. */
public final class WallClock {

	private final Clock clock;

	public WallClock(Clock clock) {
		this.clock = clock;
	}

	public Instant now() {
		return clock.instant();
	}
}
