package org.shebaohub.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNodeMoved;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter where people prove who they are and get a token. */
@Service
@EnableConfigurationProperties(AccessSettings.class)
public class AccessDesk {

	/** As the store has it. */
	private static final int LONGEST_NAME = 60;

	private final JdbcAccounts accounts;

	private final JdbcTokens tokens;

	private final Vault vault;

	private final OperationLog log;

	private final WallClock clock;

	private final AccessSettings settings;

	private final TransactionTemplate transaction;

	private final Passwords passwords;

	private final RememberedTokens remembered;

	private final SecureRandom random = new SecureRandom();

	AccessDesk(JdbcAccounts accounts, JdbcTokens tokens, Vault vault, OperationLog log, WallClock clock,
			AccessSettings settings, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.vault = vault;
		this.log = log;
		this.clock = clock;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
		this.passwords = new Passwords(new FailedLogins(settings), settings.passwordCost());
		this.remembered = new RememberedTokens(settings.tokenMemory());
	}

	/**
	 * @param from the address of whoever says so, which alone must wait after failures
	 * @return empty for a wrong name, a wrong password and an address that must wait: the caller is not told which
	 */
	public Optional<Session> login(String name, String password, String from) {
		return check(name, password, from).map(actor -> transaction.execute(status -> {
			loggedIn(actor);
			return issue(actor, settings.tokenLifetime());
		}));
	}

	/** As {@link #login}, for the console, which keeps a session of its own. */
	public Optional<Actor> authenticate(String name, String password, String from) {
		Optional<Actor> actor = check(name, password, from);
		actor.ifPresent(known -> transaction.executeWithoutResult(status -> loggedIn(known)));
		return actor;
	}

	/** For somebody whom the company's issuer has vouched for; a login like any other. */
	@Transactional
	public void enter(Actor actor) {
		loggedIn(actor);
	}

	/** Slow on purpose, so it holds no connection while it counts. A name that nobody can have is not even remembered as a failure. */
	private Optional<Actor> check(String name, String password, String from) {
		if (name.length() > LONGEST_NAME) {
			return Optional.empty();
		}
		Instant now = clock.now();
		Attempt attempt = Attempt.of(name, from);
		Optional<Account> account = accounts.find(name);
		boolean waits = passwords.mustWait(attempt, now);
		Optional<Actor> actor = passwords.check(attempt, account, password, now);
		if (!waits && passwords.mustWait(attempt, now)) {
			account.ifPresent(known -> transaction.executeWithoutResult(status -> locked(known.actor())));
		}
		return actor;
	}

	/** Only a known name is written down: in the place of an unknown one people type their passwords. */
	private void locked(Actor victim) {
		log.record(Actor.HUB, "LOGIN_LOCKED", "user/" + victim.name(), Map.of("failures", settings.loginAttempts()));
	}

	private void loggedIn(Actor actor) {
		log.record(actor, "LOGGED_IN", "user/" + actor.name(), Map.of());
	}

	/** The holder of a token that is neither expired nor revoked; asked at every request, so mostly from memory. */
	public Optional<Actor> byToken(String token) {
		Instant now = clock.now();
		String digest = digest(token);
		return remembered.get(digest, now, () -> tokens.live(digest, now)).map(JdbcTokens.Known::actor);
	}

	/** Who somebody is now who has logged in to the console; empty when his user is closed. */
	public Optional<Actor> byName(String name) {
		return accounts.find(name).filter(Account::active).map(Account::actor);
	}

	@Transactional
	public void logout(String token) {
		byToken(token).ifPresent(actor -> {
			tokens.revoke(digest(token), clock.now());
			remembered.forget(digest(token));
			log.record(actor, "LOGGED_OUT", "user/" + actor.name(), Map.of());
		});
	}

	/** Adds a user, or gives a known one this password, these roles and this scope; his tokens end. */
	@Transactional
	public void enrol(Actor user, String password, Actor by) {
		accounts.store(new Account(user, passwords.hash(password), true));
		tokens.revokeAll(user.name(), clock.now());
		remembered.forgetAll();
		log.record(by, "USER_ENROLLED", "user/" + user.name(),
				Map.of("roles", user.roles(), "scope", user.scope().path()));
	}

	/** Scopes are others now, from the commit on. */
	@TransactionalEventListener
	public void look(OrgNodeMoved moved) {
		remembered.forgetAll();
	}

	public boolean knows(String name) {
		return accounts.find(name).isPresent();
	}

	/** A token for a known user without his password, for the sandbox's commands; logged. */
	@Transactional
	public Session issue(String name, Duration lifetime) {
		return issue(accounts.find(name).orElseThrow().actor(), lifetime);
	}

	private Session issue(Actor actor, Duration lifetime) {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = clock.now();
		Session session = new Session(token, actor, now.plus(lifetime));
		tokens.insert(digest(token), actor.name(), now, session.expires());
		log.record(actor, "TOKEN_ISSUED", "user/" + actor.name(), Map.of("expires", session.expires()));
		return session;
	}

	private String digest(String token) {
		return vault.digest("access-token/" + token);
	}
}
