package org.shebaohub.operationlog.seal;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the store against its checkpoint before the first route starts: a restored store must not get to sending. */
@Component
class CheckAtStart implements SmartLifecycle {

	private final Outside outside;

	private final TransactionTemplate transaction;

	private volatile boolean done;

	CheckAtStart(Outside outside, PlatformTransactionManager transactions) {
		this.outside = outside;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void start() {
		transaction.executeWithoutResult(status -> outside.checkpoint());
		done = true;
	}

	@Override
	public void stop() {
		done = false;
	}

	@Override
	public boolean isRunning() {
		return done;
	}

	@Override
	public int getPhase() {
		return 0;
	}
}
