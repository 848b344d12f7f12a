package org.shebaohub.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.shebaohub.access.JdbcTokens.Known;

/** Saves a look-up per request; forgets after a moment, and at once what was revoked here. */
class RememberedTokens {

	private static final int ENOUGH = 10_000;

	private record Memory(Known known, Instant until) {
	}

	private final Map<String, Memory> byDigest = new ConcurrentHashMap<>();

	private final Duration span;

	RememberedTokens(Duration span) {
		this.span = span;
	}

	Optional<Known> get(String digest, Instant now, Supplier<Optional<Known>> lookUp) {
		Memory memory = byDigest.get(digest);
		if (memory != null && now.isBefore(memory.until()) && now.isBefore(memory.known().expires())) {
			return Optional.of(memory.known());
		}
		Optional<Known> known = lookUp.get();
		known.ifPresent(found -> remember(digest, new Memory(found, now.plus(span))));
		return known;
	}

	private void remember(String digest, Memory memory) {
		if (byDigest.size() >= ENOUGH) {
			byDigest.clear();
		}
		byDigest.put(digest, memory);
	}

	void forget(String digest) {
		byDigest.remove(digest);
	}

	void forgetAll() {
		byDigest.clear();
	}
}
