package org.shebaohub.access;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Slows down who guesses passwords: after some failures in a row a name must wait. */
class FailedLogins {

	private static final int ENOUGH = 10_000;

	private record Failures(int count, Instant last) {
	}

	private final Map<String, Failures> byName = new ConcurrentHashMap<>();

	private final AccessSettings settings;

	FailedLogins(AccessSettings settings) {
		this.settings = settings;
	}

	boolean mustWait(String name, Instant now) {
		Failures failures = byName.get(name);
		return failures != null && failures.count() >= settings.loginAttempts()
				&& now.isBefore(failures.last().plus(settings.loginPause()));
	}

	void failed(String name, Instant now) {
		if (byName.size() >= ENOUGH) {
			// a locked name stays locked, however many others are made up
			byName.keySet().removeIf(other -> !mustWait(other, now));
		}
		byName.merge(name, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now));
	}

	void succeeded(String name) {
		byName.remove(name);
	}
}
