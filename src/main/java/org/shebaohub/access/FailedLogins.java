package org.shebaohub.access;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down who guesses passwords: after some failures in a row with a name an address must wait, and nobody else, or
 * anybody could lock out whom he likes. With a name that many addresses guess at, one failure is enough.
 */
class FailedLogins {

	private static final int ENOUGH = 10_000;

	/** In the place of an address. */
	private static final String ANYWHERE = "anywhere";

	private static final int ADDRESSES = 10;

	private record Failures(int count, Instant last) {
	}

	private final Map<Attempt, Failures> failures = new ConcurrentHashMap<>();

	private final AccessSettings settings;

	FailedLogins(AccessSettings settings) {
		this.settings = settings;
	}

	boolean mustWait(Attempt attempt, Instant now) {
		return isHeld(attempt, isGuessedAt(attempt.name(), now) ? 1 : settings.loginAttempts(), now);
	}

	/** From more addresses than somebody has who mistypes. */
	private boolean isGuessedAt(String name, Instant now) {
		return isHeld(new Attempt(name, ANYWHERE), ADDRESSES * settings.loginAttempts(), now);
	}

	private boolean isHeld(Attempt attempt, int allowed, Instant now) {
		Failures known = failures.get(attempt);
		return known != null && known.count() >= allowed && isRecent(known, now);
	}

	private boolean isRecent(Failures known, Instant now) {
		return now.isBefore(known.last().plus(settings.loginPause()));
	}

	void failed(Attempt attempt, Instant now) {
		if (failures.size() >= ENOUGH) {
			// who must wait goes on waiting, however many others are made up
			failures.entrySet().removeIf(other -> other.getValue().count() < settings.loginAttempts() || !isRecent(other.getValue(), now));
		}
		failures.merge(attempt, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now));
		failures.merge(new Attempt(attempt.name(), ANYWHERE), new Failures(1, now),
				(old, one) -> new Failures(isRecent(old, now) ? old.count() + 1 : 1, now));
	}

	/** From elsewhere the failures still count. */
	void succeeded(Attempt attempt) {
		failures.remove(attempt);
	}
}
