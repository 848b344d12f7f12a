package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub with a million employees and three million ledger rows that is asked 50 times a second, whether it answers or not. */
final class ExitCheckBench implements AutoCloseable {

	/** Those who are asked about: hired by the sandbox, so that their names can be opened. */
	private static final int CROWD = 2000;

	private static final int A_SECOND = 50;

	private final HubProcess hub;

	private final HubSetup setup;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	ExitCheckBench(Path directory, PostgresServer postgres) throws IOException {
		Files.createDirectories(directory);
		setup = HubSetup.against(URI.create("http://127.0.0.1:9"), Bank.DEDUP, directory, HubSetup.freePort())
			.with("hub.sandbox.crowd", CROWD).with("hub.sandbox.smtp.port", HubSetup.freePort())
			.with("hub.store.url", postgres.url("hub")).with("hub.store.username", "postgres");
		hub = new HubProcess(setup);
		hub.start();
		hub.awaitReady();
		fill(JdbcClient.create(new DriverManagerDataSource(postgres.url("hub"), "postgres", "")));
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
		jdbc.sql("analyze").update();
		System.out.printf("%,d employments, %,d open items%n", count(jdbc, "employment"), count(jdbc, "open_item"));
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	/** Sorted nanoseconds of checks of people in turn; each begins when it is due, however long the others take. */
	long[] checks(int seconds) {
		String token = Tokens.of(setup).hr();
		return asked(seconds * A_SECOND, n -> HttpRequest.newBuilder(hub.address().resolve("/api/hr/exit-checks"))
			.header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"employeeNo\":\"K%05d\"}".formatted(n * 7 % CROWD + 1))).build());
	}

	/** The same of a door behind the same gate that does nothing. */
	long[] nothing(int seconds) {
		String token = Tokens.of(setup).admin();
		return asked(seconds * A_SECOND, n -> HttpRequest.newBuilder(hub.address().resolve("/actuator/info"))
			.header("Authorization", "Bearer " + token).GET().build());
	}

	private long[] asked(int times, IntFunction<HttpRequest> request) {
		AtomicLongArray took = new AtomicLongArray(times);
		CompletableFuture<?>[] all = new CompletableFuture<?>[times];
		long began = System.nanoTime();
		for (int n = 0; n < times; n++) {
			int turn = n;
			long due = began + n * (1_000_000_000L / A_SECOND);
			Pause.millis(Math.max(0, (due - System.nanoTime()) / 1_000_000));
			all[n] = http.sendAsync(request.apply(n), BodyHandlers.ofString()).thenAccept(answer -> {
				if (answer.statusCode() != 200) {
					throw new IllegalStateException(answer.statusCode() + " " + answer.body());
				}
				took.set(turn, System.nanoTime() - due);
			});
		}
		CompletableFuture.allOf(all).orTimeout(60, TimeUnit.SECONDS).join();
		long[] sorted = new long[times];
		Arrays.setAll(sorted, took::get);
		Arrays.sort(sorted);
		return sorted;
	}

	static Duration at(long[] sorted, double share) {
		return Duration.ofNanos(sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)]);
	}

	@Override
	public void close() {
		hub.close();
	}
}
