package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.MockProcess;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub with a million employees and three million ledger rows that is asked 50 times a second, whether it answers or not. */
final class ExitCheckBench implements AutoCloseable {

	/** Those who are asked about: hired by the sandbox, so that their names can be opened. */
	private static final int CROWD = 2000;

	private final HubProcess hub;

	private final HubSetup setup;

	private final MockProcess mocks;

	private final Metronome metronome = new Metronome(50);

	private final Metronome hurried = new Metronome(200);

	ExitCheckBench(Path directory, PostgresServer postgres) throws IOException {
		Files.createDirectories(directory);
		int port = HubSetup.freePort();
		mocks = new MockProcess(directory, port);
		mocks.start();
		setup = mocks.serving(HubSetup.against(mocks.address(), Bank.DEDUP, directory, port))
			.with("hub.sandbox.crowd", CROWD)
			.with("hub.store.url", postgres.url("hub")).with("hub.store.username", "postgres")
			.also(System.getProperty("bench.options", HubSetup.DEPLOYED));
		hub = new HubProcess(setup);
		hub.start();
		hub.awaitReady();
		JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(postgres.url("hub"), "postgres", ""));
		fill(jdbc);
		awaitRest(jdbc);
	}

	/** The crowd's arrival is told to all who keep copies; that is not what is measured. */
	private static void awaitRest(JdbcClient jdbc) {
		for (int tries = 0; tries < 600; tries++) {
			if (jdbc.sql("select count(*) from message_out where state = 'OPEN' and due <= now()").query(Long.class).single() == 0) {
				return;
			}
			Pause.millis(500);
		}
		throw new IllegalStateException("the hub does not come to rest");
	}

	private static void fill(JdbcClient jdbc) {
		jdbc.sql("""
				insert into person (document_index, document, name, insurance_no)
				select 'bench-' || n, '\\x00', '\\x00', 'B' || n from generate_series(1, 1000000) n
				""").update();
		jdbc.sql("""
				insert into employment (employee_no, employer, person_id, node, employed_from)
				select 'B' || n, '样例集团', p.id, 'group/east/hangzhou', date '2020-01-01'
				from generate_series(1, 1000000) n join person p on p.document_index = 'bench-' || n
				""").update();
		jdbc.sql("""
				insert into open_item (no, kind, employee_no, booked, open, booked_on, closed_on, source, source_record)
				select 'B' || n, 'LOAN', 'B' || (n / 3), 10000, 10000, date '2026-09-01', null, 'bench', 'B' || n
				from generate_series(3, 3000002) n
				""").update();
		jdbc.sql("""
				insert into open_item (no, kind, employee_no, booked, open, booked_on, closed_on, source, source_record)
				select 'K' || n, 'LOAN', 'K' || lpad((n / 3)::text, 5, '0'), 10000, 10000, date '2026-09-01', null, 'bench', 'K' || n
				from generate_series(3, 6002) n
				""").update();
		// a store of that size was not filled a minute ago: PostgreSQL does now what it would do while we measure
		jdbc.sql("vacuum (freeze, analyze)").update();
		jdbc.sql("checkpoint").update();
		System.out.printf("%,d employments, %,d open items%n", count(jdbc, "employment"), count(jdbc, "open_item"));
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	/** Sorted nanoseconds of checks of people in turn; each begins when it is due, however long the others take. */
	long[] checks(int seconds) {
		return checks(metronome, seconds);
	}

	/** As many as a hub has answered within hours, so that what is hot is compiled. */
	void warm(int seconds) {
		checks(hurried, seconds);
	}

	private long[] checks(Metronome metronome, int seconds) {
		String token = Tokens.of(setup).hr();
		return metronome.ask(seconds, n -> HttpRequest.newBuilder(hub.address().resolve("/api/hr/exit-checks"))
			.header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"employeeNo\":\"K%05d\"}".formatted(n * 7 % CROWD + 1))).build());
	}

	/** The same of a door behind the same gate that does nothing. */
	long[] nothing(int seconds) {
		String token = Tokens.of(setup).admin();
		return metronome.ask(seconds, n -> HttpRequest.newBuilder(hub.address().resolve("/actuator/info"))
			.header("Authorization", "Bearer " + token).GET().build());
	}

	void print(String what, long[] sorted) {
		metronome.print(what, sorted);
	}

	@Override
	public void close() {
		hub.close();
		mocks.close();
	}
}
