package org.shebaohub.operationlog.seal;

import java.time.Instant;
import org.shebaohub.kernel.WallClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At each beat of any instance: seals what was logged since, and takes the last seal out of the store now and then. */
@Component
public class LogSealer {

	private final JdbcSeals seals;

	private final Sealing sealing;

	private final Outside outside;

	private final SealSettings settings;

	private final WallClock clock;

	private final TransactionTemplate transaction;

	private Instant due = Instant.MIN;

	LogSealer(JdbcSeals seals, Sealing sealing, Outside outside, SealSettings settings, WallClock clock,
			PlatformTransactionManager transactions) {
		this.seals = seals;
		this.sealing = sealing;
		this.outside = outside;
		this.settings = settings;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What is logged meanwhile waits for the next beat: each seal is a signature and a commit. @return how many rows were sealed here */
	public synchronized int beat() {
		int sealed = 0;
		int some = seals.hasUnsealed() ? Sealing.TOGETHER : 0;
		while (some == Sealing.TOGETHER) {
			some = transaction.execute(status -> sealing.seal());
			sealed += some;
		}
		if (!clock.now().isBefore(due)) {
			due = clock.now().plus(settings.checkpointEvery());
			transaction.executeWithoutResult(status -> outside.checkpoint());
		}
		return sealed;
	}
}
