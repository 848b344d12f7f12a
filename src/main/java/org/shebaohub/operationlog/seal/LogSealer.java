package org.shebaohub.operationlog.seal;

import java.time.Instant;
import java.util.Optional;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.vault.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At each beat of any instance: seals what was logged since, and takes the last seal out of the store now and then. */
@Component
public class LogSealer {

	private static final Logger LOG = LoggerFactory.getLogger(LogSealer.class);

	private final JdbcSeals seals;

	private final Sealing sealing;

	private final Checkpoints checkpoints;

	private final SealSettings settings;

	private final SigningKey key;

	private final WallClock clock;

	private final TransactionTemplate transaction;

	private Instant due = Instant.MIN;

	LogSealer(JdbcSeals seals, Sealing sealing, SealSettings settings, SigningKey key, WallClock clock,
			PlatformTransactionManager transactions) {
		this.seals = seals;
		this.sealing = sealing;
		this.checkpoints = new Checkpoints(settings.checkpoints());
		this.settings = settings;
		this.key = key;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** @return how many rows were sealed here */
	public synchronized int beat() {
		int sealed = 0;
		int some = seals.hasUnsealed() ? 1 : 0;
		while (some > 0) {
			some = transaction.execute(status -> sealing.seal());
			sealed += some;
		}
		if (!clock.now().isBefore(due)) {
			due = clock.now().plus(settings.checkpointEvery());
			transaction.executeWithoutResult(status -> checkpoint());
		}
		return sealed;
	}

	/** Only what is committed, and one instance at a time: a checkpoint must never know more than the store. */
	private void checkpoint() {
		Optional<Seal> last = seals.lock() ? seals.last() : Optional.empty();
		Optional<Seal> outside = last.isEmpty() ? last : checkpoints.last();
		if (last.isEmpty() || last.equals(outside)) {
			return;
		}
		if (outside.isPresent() && !seals.hashOf(outside.get().no()).equals(outside.map(Seal::hash))) {
			LOG.error("the store does not know row {} of the operation log as its checkpoint of {} does: it was restored,"
					+ " or the log was tampered with; verify it", outside.get().no(), outside.get().at());
			return;
		}
		checkpoints.publish(key.id(), key.published());
		checkpoints.append(last.get());
	}
}
