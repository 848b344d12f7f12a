package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class HrEventBenchTests {

	@Test
	@DisplayName("R-003-29 10,000 HR events from the queue to the roster in at most 60 s, on PostgreSQL with durable commits")
	void appliesTenThousandEvents() throws Exception {
		Path directory = Path.of("target", "bench", "hr-" + System.currentTimeMillis()).toAbsolutePath();
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"));
				HrEventBench bench = new HrEventBench(directory.resolve("data"), postgres)) {
			System.out.println("machine: " + Cpu.machine() + ", " + postgres.durability());
			bench.applies(1_000, 0);
			assertThat(bench.applies(10_000, 100_000)).isLessThan(Duration.ofSeconds(60));
		}
	}
}
