package org.shebaohub.production;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/** Limits that somebody may make narrower; so wide that they no longer are any, they do not pass. */
final class Bounds {

	private static final Map<String, Integer> TIMES = Map.of("hub.access.login-attempts", 20, "hub.guard.logins", 600,
			"hub.guard.intakes", 120_000, "hub.guard.bad-tokens", 6_000, "hub.guard.reveals", 120);

	private static final Map<String, Duration> SPANS = Map.of("hub.access.token-lifetime", Duration.ofHours(24),
			"hub.access.token-memory", Duration.ofMinutes(1), "hub.guard.session-idle", Duration.ofHours(1),
			"hub.guard.session-whole", Duration.ofHours(12), "hub.oidc.clock-skew", Duration.ofMinutes(2), "hub.oidc.pause", Duration.ofMinutes(1));

	private static final Set<String> TALKATIVE = Set.of("debug", "trace", "all", "finest", "finer", "fine");

	private Bounds() {
	}

	static List<String> keys() {
		return Stream.concat(TIMES.keySet().stream(), SPANS.keySet().stream()).sorted().toList();
	}

	static Optional<String> fault(Settings settings, String key) {
		String text = settings.text(key);
		try {
			boolean within = TIMES.containsKey(key) ? between(Integer.parseInt(text), TIMES.get(key))
					: between(DurationStyle.detectAndParse(text).toMillis(), SPANS.get(key).toMillis());
			return within ? Optional.empty() : Optional.of("is more than " + limit(key) + ", or none at all");
		}
		catch (IllegalArgumentException unreadable) {
			return Optional.of("is no number or span of time of at most " + limit(key));
		}
	}

	/** What partners and people send stands in what a talkative logger writes. */
	static Optional<String> loggers(Settings settings) {
		return settings.below("logging.level").entrySet().stream()
			.filter(each -> TALKATIVE.contains(each.getValue().strip().toLowerCase(Locale.ROOT))).map(Map.Entry::getKey).sorted().findFirst()
			.map(name -> "makes " + name + " write what people and partners send: info, or less");
	}

	private static boolean between(long times, long most) {
		return times > 0 && times <= most;
	}

	private static String limit(String key) {
		return TIMES.containsKey(key) ? TIMES.get(key).toString() : DurationStyle.SIMPLE.print(SPANS.get(key), ChronoUnit.MINUTES);
	}
}
