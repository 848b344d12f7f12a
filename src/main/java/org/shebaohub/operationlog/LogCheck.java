package org.shebaohub.operationlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.LogVerification.Flaw;
import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.operationlog.chain.TrustedKeys;
import org.shebaohub.operationlog.verify.LogVerifier;
import org.shebaohub.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the log and the sealed rows while the hub runs, now and then and when somebody asks, and keeps what was found last. */
@Component
public class LogCheck {

	/**
	 * How the log stands.
	 *
	 * @param sealed the last number in the chain, 0 before the first
	 * @param checkpoint the last number that is known outside the store, 0 before the first
	 * @param verifying whether this instance reads the log at the moment
	 * @param found by this instance, in the log and in the rows of business; null before its first look, and when the last one failed
	 * @param failed why the last look came to no end; null when it did
	 */
	public record Standing(long sealed, Instant sealedAt, long checkpoint, Instant checkpointAt, boolean verifying,
			LogVerification found, Instant foundAt, String failed) {
	}

	private record Found(LogVerification log, Instant at, String failed) {
	}

	private static final String CASE = "operation-log";

	private static final String TAMPERED = "LOG_TAMPERED_WITH";

	private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

	private final DataSource store;

	private final Checkpoints checkpoints;

	private final Vault vault;

	private final OperationLog log;

	private final WallClock clock;

	private final ObjectProvider<SealedRows> rows;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final AtomicBoolean verifying = new AtomicBoolean();

	private volatile Found found = new Found(null, null, null);

	LogCheck(DataSource store, Checkpoints checkpoints, Vault vault, OperationLog log, WallClock clock,
			ObjectProvider<SealedRows> rows, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.store = store;
		this.checkpoints = checkpoints;
		this.vault = vault;
		this.log = log;
		this.clock = clock;
		this.rows = rows;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	public Standing standing() {
		Optional<Seal> sealed = LogVerifier.lastSeal(store);
		Optional<Seal> outside = checkpoints.last();
		Found last = found;
		return new Standing(sealed.map(Seal::no).orElse(0L), sealed.map(Seal::at).orElse(null), outside.map(Seal::no).orElse(0L),
				outside.map(Seal::at).orElse(null), verifying.get(), last.log(), last.at(), last.failed());
	}

	/** How many flaws the last look has found; less than none when it failed, not a number before the first. */
	public double flaws() {
		Found last = found;
		return last.failed() != null ? -1 : last.log() == null ? Double.NaN : last.log().flaws().size();
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
			LogVerification now = new LogVerifier(store, checkpoints, TrustedKeys.read(checkpoints.keys()), vault).verify()
				.with(rows.stream().flatMap(each -> each.altered().stream()).toList());
			found = new Found(now, clock.now(), null);
			now.flaws().forEach(flaw -> LOG.error("the store was tampered with: {} ({})", flaw.place(), flaw.what()));
			transaction.executeWithoutResult(status -> tell(actor, now));
		}
		catch (RuntimeException e) {
			found = new Found(null, clock.now(), e.getClass().getSimpleName());
			LOG.error("the operation log could not be verified", e);
		}
		finally {
			verifying.set(false);
		}
	}

	/** What was told before is told no more: a row that was altered stays so. */
	private void tell(Actor actor, LogVerification now) {
		List<String> told = log.timeline(CASE).stream().filter(row -> row.intact() && row.action().equals(TAMPERED)).map(LogRow::content)
			.toList();
		List<String> places = now.flaws().stream().map(Flaw::place).toList();
		List<String> news = places.stream().filter(place -> told.stream().noneMatch(row -> row.contains(CanonicalJson.write(place)))).toList();
		log.record(actor, now.isIntact() ? "LOG_VERIFIED" : TAMPERED, CASE, Map.of("rows", now.sealed(), "flaws", places.size(), "new", news));
		if (!news.isEmpty()) {
			events.publishEvent(new StoreNews.Altered(news));
		}
	}
}
