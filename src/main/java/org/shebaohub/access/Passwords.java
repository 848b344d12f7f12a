package org.shebaohub.access;

import java.time.Instant;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Checks passwords; an unknown name takes as long as a wrong password. */
class Passwords {

	/** Well-formed and of the usual cost, and no password's: trying one takes as long. */
	private static final String NOBODYS_HASH = "$2a$10$" + ".".repeat(53);

	private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

	private final FailedLogins failures;

	Passwords(FailedLogins failures) {
		this.failures = failures;
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
		boolean matches = bcrypt.matches(password, account.map(Account::passwordHash).orElse(NOBODYS_HASH));
		Optional<Actor> actor = account.filter(known -> matches && known.active()).map(Account::actor);
		actor.ifPresentOrElse(known -> failures.succeeded(attempt), () -> failures.failed(attempt, now));
		return actor;
	}
}
