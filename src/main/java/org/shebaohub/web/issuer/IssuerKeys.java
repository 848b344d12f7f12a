package org.shebaohub.web.issuer;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.shebaohub.kernel.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's public keys: asked for when the first token comes, again when they are old or a token names one that is not
 * among them, and kept for a while when the issuer is away.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

	/** So long a key that the issuer has taken back may still count. */
	static final Duration FRESH = Duration.ofMinutes(5);

	static final Duration KEPT = Duration.ofHours(1);

	private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

	private record Held(JWKSet keys, Instant at) {
	}

	private final KeyFetch fetch;

	private final Duration pause;

	private final WallClock clock;

	private final ReentrantLock asking = new ReentrantLock();

	private volatile Held held;

	private volatile boolean away;

	private Instant nextAsk = Instant.MIN;

	IssuerKeys(KeyFetch fetch, Duration pause, WallClock clock) {
		this.fetch = fetch;
		this.pause = pause;
		this.clock = clock;
	}

	@Override
	public List<JWK> get(JWKSelector selector, SecurityContext none) throws RemoteKeySourceException {
		Held first = current();
		List<JWK> found = select(first, selector);
		if (found.isEmpty()) {
			ask(first);
			found = select(held, selector);
		}
		if (found.isEmpty() && away) {
			throw new RemoteKeySourceException("the issuer does not say its keys", null);
		}
		return found;
	}

	/** @return whether the issuer answered when it was last asked */
	boolean areAtHand() {
		current();
		return !away;
	}

	/** @return null before the issuer has ever answered */
	Instant lastAnswer() {
		return held == null ? null : held.at;
	}

	private Held current() {
		Held now = held;
		if (now == null || !clock.now().isBefore(now.at.plus(FRESH))) {
			ask(now);
		}
		return held;
	}

	private List<JWK> select(Held from, JWKSelector selector) {
		return from != null && clock.now().isBefore(from.at.plus(KEPT)) ? selector.select(from.keys) : List.of();
	}

	/** One asks at a time, and who has keys does not wait for him. @param seen what is not good enough */
	private void ask(Held seen) {
		if (seen == null) {
			asking.lock();
		}
		else if (!asking.tryLock()) {
			return;
		}
		try {
			if (held == seen && !clock.now().isBefore(nextAsk)) {
				fetch();
			}
		}
		finally {
			asking.unlock();
		}
	}

	private void fetch() {
		try {
			held = new Held(JWKSet.parse(fetch.text()), clock.now());
			away = false;
		}
		catch (IOException | ParseException trouble) {
			away = true;
			LOG.warn("the issuer does not say its keys: {}", trouble.toString());
		}
		nextAsk = clock.now().plus(pause);
	}
}
