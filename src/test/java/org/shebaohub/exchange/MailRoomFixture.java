package org.shebaohub.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.Stores;
import org.shebaohub.vault.Vault;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail room of its own over one of the stores, with both clocks in the test's hand. */
class MailRoomFixture implements AutoCloseable {

	static final Actor ADMIN = new Actor("admin", java.util.Set.of(Role.ADMIN), new OrgNode("group"), null);

	final MovableClock business = MovableClock.at("2026-10-12T09:00");

	final MovableClock wall = MovableClock.at("2026-11-21T09:00");

	final AtomicInteger rings = new AtomicInteger();

	final List<IncomingNews.Kept> arrivals = new ArrayList<>();

	final List<IncomingNews.Settled> settlements = new ArrayList<>();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	MailRoomFixture(Stores store) {
		DataSource dataSource = store.dataSource();
		context.registerBean(DataSource.class, () -> dataSource);
		context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
		context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
		context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(dataSource));
		context.registerBean(Vault.class, PlainVault::new);
		context.registerBean(OperationLog.class, () -> new RecordingLog(business));
		context.registerBean(BusinessClock.class, () -> new BusinessClock(business));
		context.registerBean(WallClock.class, () -> new WallClock(wall));
		context.registerBean(ExchangeSettings.class, () -> new ExchangeSettings(100, Duration.ofSeconds(60),
				List.of(Duration.ofSeconds(1), Duration.ofSeconds(5))));
		context.registerBean(MailRoomFixture.class, () -> this);
		context.register(Transactions.class, JdbcMessagesOut.class, JdbcTickets.class, JdbcMessagesIn.class, JdbcMessageTrail.class,
				JdbcMessageSearch.class, JdbcIncomingSearch.class, Bell.class, StoredMailRoom.class, Outbox.class, MessageDesk.class, AsideDesk.class);
		context.scan("org.shebaohub.exchange.aside");
		context.refresh();
	}

	MailRoom room() {
		return context.getBean(MailRoom.class);
	}

	Outbox outbox() {
		return context.getBean(Outbox.class);
	}

	MessageDesk desk() {
		return context.getBean(MessageDesk.class);
	}

	AsideDesk asides() {
		return context.getBean(AsideDesk.class);
	}

	/** What a door of this kind would bring in. */
	void takes(AsideDesk.Taker taker) {
		context.getBeanFactory().registerSingleton("taker", taker);
	}

	JdbcMessagesIn inbox() {
		return context.getBean(JdbcMessagesIn.class);
	}

	<T> T inTransaction(Supplier<T> work) {
		return new TransactionTemplate(context.getBean(JdbcTransactionManager.class)).execute(status -> work.get());
	}

	void inTransaction(Runnable work) {
		new TransactionTemplate(context.getBean(JdbcTransactionManager.class)).executeWithoutResult(status -> work.run());
	}

	/** What an insider would do. */
	void alterContent(long id) {
		context.getBean(JdbcClient.class)
			.sql("update message_out set subject = 'P9' where id = ?")
			.params(id)
			.update();
	}

	/** From now on, as an administrator does it. */
	void pause(String counterpart, Duration length) {
		context.getBean(JdbcClient.class).sql("insert into connector_pause values (?, ?, 'works', 'admin', ?)")
			.params(counterpart, java.sql.Timestamp.from(business.instant().plus(length)), java.sql.Timestamp.from(business.instant()))
			.update();
	}

	/** As rows are that an earlier release wrote. */
	void forgetTraces() {
		context.getBean(JdbcClient.class).sql("update message_out set trace = null").update();
	}

	long post(String subject) {
		inTransaction(() -> room().post(new Intent("payout.send", "bank", subject, business.instant(),
				Map.of("claimNo", "C-" + subject, "phone", "13800000000"), "{\"reference\":\"" + subject + "\"}")));
		return context.getBean(JdbcClient.class).sql("select max(id) from message_out").query(Long.class).single();
	}

	/** The one delivery that the relay would carry now. */
	Delivery deliver() {
		var tickets = outbox().claim();
		if (tickets.size() != 1) {
			throw new AssertionError("one ticket expected, not " + tickets);
		}
		return room().open(tickets.get(0).text());
	}

	@EventListener
	public void rang(Outbox.Rang rang) {
		rings.incrementAndGet();
	}

	@EventListener
	public void told(IncomingNews.Settled settled) {
		settlements.add(settled);
	}

	@EventListener
	public void told(IncomingNews.Kept kept) {
		arrivals.add(kept);
	}

	@Override
	public void close() {
		context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	static class Transactions {
	}
}
