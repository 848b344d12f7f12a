package org.shebaohub.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.operationlog.SealedRows;
import org.shebaohub.vault.Vault;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Some modules wired by Spring over one store, with real transactions and stand-ins for the shared desks. */
public final class Rooms implements AutoCloseable {

	/** Turns {@code @Transactional} on. */
	@EnableTransactionManagement
	static class Transactions {
	}

	public final MovableClock clock;

	public final RecordingMailRoom mailRoom = new RecordingMailRoom();

	public final RecordingLog log;

	public final JdbcClient jdbc;

	/** What the desks published. */
	public final List<Object> events = new ArrayList<>();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	/** @param modules the packages below {@code org.shebaohub} that are wired */
	public Rooms(DataSource dataSource, MovableClock clock, String... modules) {
		this.clock = clock;
		this.log = new RecordingLog(clock);
		this.jdbc = JdbcClient.create(dataSource);
		bean(DataSource.class, dataSource);
		bean(JdbcClient.class, jdbc);
		bean(NamedParameterJdbcTemplate.class, new NamedParameterJdbcTemplate(dataSource));
		bean(DataSourceTransactionManager.class, new DataSourceTransactionManager(dataSource));
		bean(BusinessClock.class, new BusinessClock(clock));
		bean(WallClock.class, new WallClock(clock));
		bean(MailRoom.class, mailRoom);
		bean(OperationLog.class, log);
		bean(Vault.class, new PlainVault());
		context.register(Transactions.class);
		context.addApplicationListener(event -> {
			if (event instanceof PayloadApplicationEvent<?> payload) {
				events.add(payload.getPayload());
			}
		});
		Set<String> wired = new LinkedHashSet<>(List.of(modules));
		if (wired.contains("contribution")) {
			// it takes in files
			wired.addAll(List.of("document", "layout", "filing"));
		}
		wired.forEach(module -> context.scan("org.shebaohub." + module));
	}

	/** A bean of the test's own, before the first {@link #get}. */
	public <T> Rooms bean(Class<T> type, T bean) {
		context.registerBean(type, () -> bean);
		return this;
	}

	/** A setting of the test's own, before the first {@link #get}. */
	public Rooms setting(String key, String value) {
		TestPropertyValues.of(key + "=" + value).applyTo(context);
		return this;
	}

	public <T> T get(Class<T> type) {
		if (!context.isActive()) {
			context.refresh();
			context.getBeansOfType(SealedRows.class).values().forEach(SealedRows::sealFirst);
		}
		return context.getBean(type);
	}

	/** As at the first start. */
	public long sealFirst() {
		return context.getBeansOfType(SealedRows.class).values().stream().mapToLong(SealedRows::sealFirst).sum();
	}

	/** What the modules find altered past the hub. */
	public List<String> altered() {
		return context.getBeansOfType(SealedRows.class).values().stream().flatMap(each -> each.altered().stream()).toList();
	}

	/** As a desk would, inside a transaction. */
	public void publish(Object event) {
		together(() -> context.publishEvent(event));
	}

	/** One transaction around several commands. */
	public void together(Runnable commands) {
		new TransactionTemplate(get(DataSourceTransactionManager.class)).executeWithoutResult(status -> commands.run());
	}

	@Override
	public void close() {
		context.close();
	}
}
