package org.shebaohub.access;

import java.time.Instant;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Checks passwords; an unknown name takes as long as a wrong password. */
class Passwords {

	/** Well-formed and of the usual cost, and no password's: trying one takes as long. */
	private final String nobodysHash;

	private final BCryptPasswordEncoder bcrypt;

	private final FailedLogins failures;

	Passwords(FailedLogins failures, int cost) {
		this.failures = failures;
		this.bcrypt = new BCryptPasswordEncoder(cost);
		this.nobodysHash = "$2a$%02d$".formatted(cost) + ".".repeat(53);
	}

	String hash(String password) {
		return bcrypt.encode(password);
	}

	boolean mustWait(Attempt attempt, Instant now) {
		return failures.mustWait(attempt, now);
	}

	Optional<Actor> check(Attempt attempt, Optional<Account> account, String password, Instant now) {
		if (failures.mustWait(attempt, now)) {
			return Optional.empty();
		}
		boolean matches = bcrypt.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
		Optional<Actor> actor = account.filter(known -> matches && known.active()).map(Account::actor);
		actor.ifPresentOrElse(known -> failures.succeeded(attempt), () -> failures.failed(attempt, now));
		return actor;
	}
}
