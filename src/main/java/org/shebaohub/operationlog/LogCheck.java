package org.shebaohub.operationlog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.operationlog.chain.TrustedKeys;
import org.shebaohub.operationlog.verify.LogVerifier;
import org.shebaohub.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the log while the hub runs, now and then and when somebody asks, and keeps what was found last. */
@Component
public class LogCheck {

	/**
	 * How the log stands.
	 *
	 * @param sealed the last number in the chain, 0 before the first
	 * @param checkpoint the last number that is known outside the store, 0 before the first
	 * @param verifying whether this instance reads the log at the moment
	 * @param found by this instance, null before its first look
	 */
	public record Standing(long sealed, Instant sealedAt, long checkpoint, Instant checkpointAt, boolean verifying,
			LogVerification found, Instant foundAt) {
	}

	private record Found(LogVerification log, Instant at) {
	}

	private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

	private final DataSource store;

	private final Checkpoints checkpoints;

	private final Vault vault;

	private final OperationLog log;

	private final WallClock clock;

	private final TransactionTemplate transaction;

	private final AtomicBoolean verifying = new AtomicBoolean();

	private volatile Found found = new Found(null, null);

	LogCheck(DataSource store, Checkpoints checkpoints, Vault vault, OperationLog log, WallClock clock,
			PlatformTransactionManager transactions) {
		this.store = store;
		this.checkpoints = checkpoints;
		this.vault = vault;
		this.log = log;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	public Standing standing() {
		Optional<Seal> sealed = LogVerifier.lastSeal(store);
		Optional<Seal> outside = checkpoints.last();
		Found last = found;
		return new Standing(sealed.map(Seal::no).orElse(0L), sealed.map(Seal::at).orElse(null), outside.map(Seal::no).orElse(0L),
				outside.map(Seal::at).orElse(null), verifying.get(), last.log(), last.at());
	}

	/** Begins a look, which takes a while; one that is under way goes on instead. */
	public void begin(Actor actor) {
		Thread reader = new Thread(() -> look(actor), "log-check");
		reader.setDaemon(true);
		reader.start();
	}

	/** As often as the settings say. */
	public void beat() {
		look(Actor.HUB);
	}

	private void look(Actor actor) {
		if (!verifying.compareAndSet(false, true)) {
			return;
		}
		try {
			LogVerification now = new LogVerifier(store, checkpoints, TrustedKeys.read(checkpoints.keys()), vault).verify();
			found = new Found(now, clock.now());
			now.flaws().forEach(flaw -> LOG.error("operation log, row {}: {}", flaw.no(), flaw.kind()));
			transaction.executeWithoutResult(status -> log.record(actor, now.isIntact() ? "LOG_VERIFIED" : "LOG_TAMPERED_WITH",
					"operation-log", Map.of("rows", now.sealed(), "flaws", now.flaws().size())));
		}
		finally {
			verifying.set(false);
		}
	}
}
