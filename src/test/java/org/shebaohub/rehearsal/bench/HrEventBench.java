package org.shebaohub.rehearsal.bench;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.Pause;
import org.springframework.jms.connection.SingleConnectionFactory;
import org.springframework.jms.core.JmsTemplate;

/** A hub of 512 MB whose queue is filled with HR events; the clock runs from the first send to the last one applied. */
final class HrEventBench implements AutoCloseable {

	private static final String HIRED = """
			{"specversion":"1.0","id":"bench-%1$d","source":"bench","type":"employee.hired","time":"2026-10-10T09:00:00+08:00",\
			"data":{"employeeNo":"B%1$06d","employer":"样例集团","unit":"hangzhou","effectiveFrom":"2026-09-01","name":"新人%1$d",\
			"documentType":"PASSPORT","documentNumber":"BENCH%1$07d","phone":"13700001111"}}""";

	private static final String CONTACT = """
			{"specversion":"1.0","id":"bench-c%1$d","source":"bench","type":"employee.contact-changed",\
			"time":"2026-10-10T10:00:00+08:00","data":{"employeeNo":"B%1$06d","phone":"13700002222"}}""";

	private final HubProcess hub;

	private final PostgresServer postgres;

	private final SingleConnectionFactory broker;

	HrEventBench(Path directory, PostgresServer postgres) throws IOException {
		this.postgres = postgres;
		Files.createDirectories(directory);
		int queues = HubSetup.freePort();
		HubSetup setup = HubSetup.against(URI.create("http://127.0.0.1:9"), Bank.DEDUP, directory, HubSetup.freePort())
			.with("hub.broker.acceptor-port", queues).with("hub.broker.passwords.hr", "bench")
			.with("hub.sandbox.sftp.port", HubSetup.freePort()).with("hub.sandbox.smtp.port", HubSetup.freePort())
			.with("hub.store.url", postgres.url("hub")).with("hub.store.username", "postgres");
		hub = new HubProcess(setup);
		hub.start();
		hub.awaitReady();
		broker = new SingleConnectionFactory(
				(ConnectionFactory) new ActiveMQConnectionFactory("tcp://127.0.0.1:" + queues, "hr", "bench"));
	}

	/** Half of the events are hires, half change them; two of one person stand far apart. */
	Duration applies(int events, int from) throws IOException {
		JmsTemplate queue = new JmsTemplate(broker);
		queue.setSessionTransacted(true);
		long commits = postgres.commits();
		long cpu = Cpu.millis(hub.pid());
		long began = System.nanoTime();
		queue.execute(session -> {
			var producer = session.createProducer(session.createQueue("hr.events"));
			for (String text : (Iterable<String>) IntStream.range(0, events)
				.mapToObj(n -> n < events / 2 ? HIRED.formatted(from + n) : CONTACT.formatted(from + n - events / 2))::iterator) {
				producer.send(session.createTextMessage(text));
			}
			session.commit();
			return null;
		}, false);
		while (applied(from) < events) {
			Pause.millis(100);
		}
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		Pause.millis(1000);
		System.out.printf("HR events: %,d in %.1f s, %,d/s, %.1f commits and %.1f ms of CPU each, resident %d MB; %s%n", events,
				took.toMillis() / 1000.0, events * 1000L / took.toMillis(), (postgres.commits() - commits) / (double) events,
				(Cpu.millis(hub.pid()) - cpu) / (double) events, Cpu.residentMegabytes(hub.pid()), kinds());
		return took;
	}

	private int applied(int from) {
		return count("select count(*) from roster_fact where state = 'APPLIED' and subject >= 'B%06d' and source = 'bench'"
			.formatted(from));
	}

	private Map<String, Integer> kinds() {
		return Map.of("waiting", count("select count(*) from roster_fact where state <> 'APPLIED'"), "aside",
				count("select count(*) from message_in where state = 'PARKED'"));
	}

	private int count(String sql) {
		try (var store = DriverManager.getConnection(postgres.url("hub"), "postgres", "");
				var rows = store.createStatement().executeQuery(sql)) {
			rows.next();
			return rows.getInt(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		broker.destroy();
		hub.close();
	}
}
