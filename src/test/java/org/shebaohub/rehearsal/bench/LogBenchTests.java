package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Stores;

@Tag("bench")
class LogBenchTests {

	private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);

	private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 sealing the log takes at most 10 % of the commits, and 1,000,000 rows verify in at most 60 s")
	void sealsAndVerifiesQuickly(Stores store) throws Exception {
		Path directory = Path.of("target", "bench", "log-" + store + "-" + System.currentTimeMillis()).toAbsolutePath();
		if (store == Stores.H2) {
			measure(store, directory, null);
			return;
		}
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"))) {
			measure(store, directory, postgres);
		}
	}

	private static void measure(Stores store, Path directory, PostgresServer postgres) throws Exception {
		try (LogBench bench = new LogBench(directory, postgres)) {
			bench.commits(SECONDS, true);
			double plain = 0;
			double sealed = 0;
			for (int turn = 0; turn < 2; turn++) {
				plain += bench.commits(SECONDS, false) / 2;
				sealed += bench.commits(SECONDS, true) / 2;
			}
			double cost = 100 * (1 - sealed / plain);
			System.out.printf("%s: %.0f commits/s, %.0f while the log is sealed: %.1f %% less (limit 10 %%)%n", store, plain, sealed, cost);
			bench.fill(ROWS);
			Duration took = bench.verification();
			System.out.printf("%s: %,d rows verified in %.1f s (limit 60 s)%n", store, bench.count(), took.toMillis() / 1e3);
			assertThat(took).isLessThanOrEqualTo(Duration.ofSeconds(60));
			assertThat(cost).isLessThanOrEqualTo(10);
		}
	}
}
