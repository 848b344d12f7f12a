package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shebaohub.exchange.OpenSearch;
import org.shebaohub.store.OpenStore;
import org.shebaohub.testing.PlainVault;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("bench")
class SearchBenchTests {

	private static final int MESSAGES = Integer.getInteger("bench.messages", 1_000_000);

	private static final int SEARCHES = 2_000;

	private final Random random = new Random(Long.getLong("bench.seed", 7));

	@Test
	@DisplayName("a search by business key among 1,000,000 messages takes at most 50 ms at p95 on PostgreSQL")
	void findsByKey() throws Exception {
		Path directory = Path.of("target", "bench", "search-" + System.currentTimeMillis()).toAbsolutePath();
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"));
				HikariDataSource store = OpenStore.open(directory.resolve("store"), postgres.url("hub"), "postgres")) {
			Flyway.configure().dataSource(store).locations("classpath:db/migration").load().migrate();
			fill(new JdbcTemplate(store));
			System.out.printf("machine: %s, %s, %,d messages%n", Cpu.machine(), postgres.durability(), MESSAGES);
			OpenSearch search = new OpenSearch(store);
			assertThat(measure("claim, 5 messages each", search, 5, "claimNo", n -> "C" + n % (MESSAGES / 5))).isLessThanOrEqualTo(Duration.ofMillis(50));
			assertThat(measure("whatever key it is", search, 5, null, n -> "C" + n % (MESSAGES / 5))).isLessThanOrEqualTo(Duration.ofMillis(50));
			assertThat(measure("employee, 20 each", search, 20, "employeeNo", n -> "E" + n % (MESSAGES / 20))).isLessThanOrEqualTo(Duration.ofMillis(50));
			assertThat(measure("phone, by its blind index", search, 20, "phone", n -> "139" + n % (MESSAGES / 20))).isLessThanOrEqualTo(Duration.ofMillis(50));
			assertThat(measure("a day's unit, a full page of 100", search, 100, "unit", n -> "U" + n % (MESSAGES / 10_000)))
				.isLessThanOrEqualTo(Duration.ofMillis(50));
			assertThat(measure("nothing", search, 0, "claimNo", n -> "X" + n)).isLessThanOrEqualTo(Duration.ofMillis(50));
		}
	}

	private static void fill(JdbcTemplate jdbc) {
		jdbc.update("""
				insert into message_out (kind, counterpart, subject, state, due, attempts, posted_at, closed_at, outcome, content, digest, trace)
				select 'payout.send', 'bank', 'S' || n, case when n % 1000 = 0 then 'PARKED' else 'DONE' end, at, 1, at, at, 'paid',
				  decode(repeat('5a', 300), 'hex'), md5(n::text), '00-' || md5(n::text) || '-00f067aa0ba902b7-00'
				from (select n, timestamptz '2026-01-01' + n * interval '20 seconds' as at from generate_series(0, ? - 1) n) numbers
				order by n
				""", MESSAGES);
		String first = jdbc.queryForObject("select min(id) from message_out", String.class);
		jdbc.execute("create table bench_phone (n int primary key, hidden varchar(80))");
		PlainVault vault = new PlainVault();
		jdbc.batchUpdate("insert into bench_phone values (?, ?)", IntStream.range(0, MESSAGES / 20)
			.mapToObj(n -> new Object[] { n, vault.blindIndex("message_key.phone", "139" + n) }).toList());
		for (String key : new String[] { "'claimNo', 'C' || n % (? / 5)", "'employeeNo', 'E' || n % (? / 20)",
				"'phone', (select hidden from bench_phone p where p.n = numbers.n % (? / 20))", "'unit', 'U' || n % (? / 10000)" }) {
			jdbc.update("insert into message_key (direction, message_id, name, key_value) select 'OUT', n + " + first + ", " + key
					+ " from generate_series(0, ? - 1) numbers(n)", MESSAGES, MESSAGES);
		}
		jdbc.update("insert into message_attempt select n + " + first + ", 1, timestamptz '2026-10-12', 'no answer' from generate_series(0, ? - 1, 20) n",
				MESSAGES);
		jdbc.execute("analyze");
	}

	/** @return p95, after some that nobody counts */
	private Duration measure(String what, OpenSearch search, int hits, String name, IntFunction<String> key) {
		Latencies latencies = new Latencies();
		for (int n = -100; n < SEARCHES; n++) {
			String value = key.apply(random.nextInt(MESSAGES));
			long began = System.nanoTime();
			assertThat(search.find(name, value)).isEqualTo(hits);
			if (n >= 0) {
				latencies.took(System.nanoTime() - began);
			}
		}
		System.out.printf("search by %s: %s (limit p95 50 ms)%n", what, latencies);
		return latencies.p95();
	}
}
