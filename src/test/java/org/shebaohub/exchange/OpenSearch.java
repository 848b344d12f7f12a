package org.shebaohub.exchange;

import javax.sql.DataSource;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.RecordingLog;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search for messages over a store, for those who measure it without the hub. */
public final class OpenSearch {

	private final TransactionTemplate transaction;

	private final MessageDesk desk;

	public OpenSearch(DataSource store) {
		MovableClock clock = MovableClock.at("2026-10-12T09:00");
		PlainVault vault = new PlainVault();
		JdbcClient jdbc = JdbcClient.create(store);
		JdbcMessageTrail trail = new JdbcMessageTrail(new NamedParameterJdbcTemplate(store), vault);
		transaction = new TransactionTemplate(new JdbcTransactionManager(store));
		transaction.setReadOnly(true);
		desk = new MessageDesk(new JdbcMessageSearch(jdbc, trail), new JdbcIncomingSearch(jdbc, vault, trail), new JdbcMessagesOut(jdbc, vault), trail, new RecordingLog(clock),
				new BusinessClock(clock), new Bell(event -> { }));
	}

	/** @return how many a page shows; in one transaction, as the door asks for it */
	public int find(String name, String value) {
		return transaction.execute(status -> desk.find(name, value, null, 0, MessageDesk.PAGE).size());
	}
}
