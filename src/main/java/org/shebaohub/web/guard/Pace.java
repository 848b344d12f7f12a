package org.shebaohub.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts knocks by whoever knocks: so many in a minute, which begins with the first. */
final class Pace {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	/** More are counted together: whoever comes from everywhere at once must not fill the memory. */
	private static final int ENOUGH = 10_000;

	private record Minute(Instant began, int knocks) {
	}

	private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

	private final int most;

	Pace(int most) {
		this.most = most;
	}

	/** @return how long he must wait; zero when this knock is let through */
	Duration knock(String who, Instant now) {
		if (minutes.size() >= ENOUGH) {
			minutes.values().removeIf(minute -> isOver(minute, now));
		}
		String key = minutes.containsKey(who) || minutes.size() < ENOUGH ? who : "";
		Minute minute = minutes.compute(key, (name, old) -> old == null || isOver(old, now) ? new Minute(now, 1)
				: new Minute(old.began(), Math.min(old.knocks(), most) + 1));
		return minute.knocks() <= most ? Duration.ZERO : Duration.between(now, minute.began().plus(MINUTE));
	}

	/** As {@link #knock}, without a knock: @return zero unless he has knocked as often as he may. */
	Duration mustWait(String who, Instant now) {
		Minute minute = minutes.get(minutes.containsKey(who) || minutes.size() < ENOUGH ? who : "");
		return minute == null || isOver(minute, now) || minute.knocks() < most ? Duration.ZERO : Duration.between(now, minute.began().plus(MINUTE));
	}

	private static boolean isOver(Minute minute, Instant now) {
		return !now.isBefore(minute.began().plus(MINUTE));
	}
}
