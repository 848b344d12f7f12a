package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class ExitCheckBenchTests {

	@Test
	@DisplayName("R-000-20 an exit check among a million employees and three million ledger rows: p99 at most 10 ms at 50/s, p50 at most twice that of doing nothing")
	void answersQuickly() throws Exception {
		Path directory = Path.of("target", "bench", "exit-" + System.currentTimeMillis()).toAbsolutePath();
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"));
				ExitCheckBench bench = new ExitCheckBench(directory.resolve("hub"), postgres)) {
			System.out.println("machine: " + Cpu.machine() + ", " + postgres.durability());
			bench.warm(Integer.getInteger("bench.warmup", 300));
			bench.nothing(30);
			long[] nothing = bench.nothing(20);
			postgres.statements().countAnew();
			long[] checks = bench.checks(30);
			postgres.statements().print(checks.length);
			bench.print("nothing", nothing);
			bench.print("exit check", checks);
			assertThat(Metronome.at(checks, 0.99)).isLessThanOrEqualTo(Duration.ofMillis(10));
			assertThat(Metronome.at(checks, 0.50)).isLessThanOrEqualTo(Metronome.at(nothing, 0.50).multipliedBy(2));
		}
	}
}
