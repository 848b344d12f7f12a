package org.shebaohub.policy;

import java.time.Duration;
import java.time.Instant;
import org.shebaohub.kernel.OrgNodeMoved;
import org.shebaohub.kernel.WallClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the rules in memory; read again after a change here, and soon after a change by another instance. */
@Component
class RememberedBook {

	private static final Duration MEMORY = Duration.ofSeconds(5);

	private record Read(PolicyBook book, Instant until) {
	}

	private final JdbcPolicies policies;

	private final WallClock clock;

	private volatile Read read;

	RememberedBook(JdbcPolicies policies, WallClock clock) {
		this.policies = policies;
		this.clock = clock;
	}

	PolicyBook current() {
		Read known = read;
		if (known == null || clock.now().isAfter(known.until())) {
			known = new Read(new PolicyBook(policies.all()), clock.now().plus(MEMORY));
			read = known;
		}
		return known.book();
	}

	/** The scopes of rules are others now. */
	@TransactionalEventListener
	void on(OrgNodeMoved moved) {
		read = null;
	}

	/** Forgets once the change is committed: earlier, another thread would only remember the old rules again. */
	void forgetAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				read = null;
			}
		});
	}
}
