package org.shebaohub.operationlog.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.StoreNews;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.vault.SigningKey;
import org.shebaohub.vault.SigningKeys;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance's sealer. */
public final class Sealers {

	private final LogSealer sealer;

	private final Outside outside;

	private final TransactionTemplate transaction;

	/** What it has published. */
	public final List<Object> events = new ArrayList<>();

	public Sealers(DataSource store, Path checkpoints, Path keys, WallClock clock) {
		JdbcTransactionManager transactions = new JdbcTransactionManager(store);
		JdbcClient jdbc = JdbcClient.create(store);
		JdbcSeals seals = new JdbcSeals(jdbc, new NamedParameterJdbcTemplate(store));
		SealSettings settings = new SealSettings(checkpoints, Duration.ofSeconds(10));
		SigningKey key = SigningKeys.in(keys);
		transaction = new TransactionTemplate(transactions);
		outside = new Outside(seals, new JdbcRestorations(jdbc, new PlainVault()), new CheckpointPlace().checkpoints(settings, key), key, events::add, clock);
		sealer = new LogSealer(seals, new Sealing(seals, new PlainVault(), key, clock), outside, settings, clock, transactions);
	}

	public int beat() {
		return sealer.beat();
	}

	/** What happens before the first route starts. */
	public void start() {
		new CheckAtStart(outside, transaction.getTransactionManager()).start();
	}

	/** Two people have said so. */
	public void matched(long known) {
		transaction.executeWithoutResult(status -> outside.on(new StoreNews.Matched(known)));
	}
}
