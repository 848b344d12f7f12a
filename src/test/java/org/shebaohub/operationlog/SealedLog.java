package org.shebaohub.operationlog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.LogVerification.Flaw;
import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.operationlog.chain.TrustedKeys;
import org.shebaohub.operationlog.seal.Sealers;
import org.shebaohub.operationlog.verify.LogVerifier;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log over a store of its own, with its sealer and its checkpoints, to be written to, tampered with and verified. */
public final class SealedLog {

	public final JdbcClient jdbc;

	public final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	public final Checkpoints checkpoints;

	public final TransactionTemplate transaction;

	private final DataSource store;

	private final JdbcOperationLog log;

	public SealedLog(DataSource store, Path directory) {
		this.store = store;
		this.jdbc = JdbcClient.create(store);
		this.checkpoints = new Checkpoints(directory);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
		this.log = new JdbcOperationLog(jdbc, new PlainVault(), new BusinessClock(clock));
	}

	/** A sealer as one instance of the hub has it. */
	public Sealers sealer(Path keys) {
		return new Sealers(store, checkpoints.keys().getParent(), keys, new WallClock(clock));
	}

	/** In a transaction of its own. */
	public void write(String action, String caseKey) {
		transaction.executeWithoutResult(status -> writeHere(action, caseKey));
	}

	/** In the transaction at hand. */
	public void writeHere(String action, String caseKey) {
		log.record(Actor.HUB, action, caseKey, Map.of("amount", "100.00"));
	}

	/** As an auditor without the hub's keys. */
	public LogVerification verify() {
		return new LogVerifier(store, checkpoints, TrustedKeys.read(checkpoints.keys()), null).verify();
	}

	/** With the hub's keys. */
	public LogVerification verifyDigests() {
		return new LogVerifier(store, checkpoints, TrustedKeys.read(checkpoints.keys()), new PlainVault()).verify();
	}

	/** As a hub that runs does, with these rows of business besides. */
	LogCheck check(List<SealedRows> rows, List<Object> events) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		rows.forEach(each -> beans.addBean(each.table(), each));
		return new LogCheck(store, checkpoints, new PlainVault(), log, new WallClock(clock), beans.getBeanProvider(SealedRows.class),
				events::add, transaction.getTransactionManager());
	}

	FirstSeals firstSeals(SealedRows rows) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean(rows.table(), rows);
		return new FirstSeals(beans.getBeanProvider(SealedRows.class), log, transaction.getTransactionManager());
	}

	/** Such as {@code 3 ALTERED}. */
	public static String words(LogVerification found) {
		return found.flaws().stream().map(SealedLog::word).collect(Collectors.joining(", "));
	}

	private static String word(Flaw flaw) {
		return flaw.no() + " " + flaw.kind();
	}
}
