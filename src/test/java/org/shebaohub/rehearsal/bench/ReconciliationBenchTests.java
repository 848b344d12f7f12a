package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class ReconciliationBenchTests {

	@Test
	@DisplayName("R-003-37 200,000 people across four sources are compared within 60 s on PostgreSQL, and a person costs at most 1.2 times one of 10,000")
	void comparesTwoHundredThousand() throws Exception {
		Path directory = Path.of("target", "bench", "reconciliation-" + System.currentTimeMillis()).toAbsolutePath();
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"));
				ReconciliationBench bench = new ReconciliationBench(directory, postgres)) {
			System.out.println("machine: " + Cpu.machine() + ", " + postgres.durability());
			bench.employ(1, 10_000);
			bench.compares("first of 10,000");
			Duration few = bench.compares("again of 10,000");
			bench.employ(10_001, 200_000);
			Duration first = bench.compares("first of 200,000");
			Duration many = bench.compares("again of 200,000");
			assertThat(first).isLessThan(Duration.ofSeconds(60));
			assertThat(many).isLessThan(Duration.ofSeconds(60));
			assertThat(many.toMillis() / 20.0).isLessThanOrEqualTo(few.toMillis() * 1.2);
		}
	}
}
