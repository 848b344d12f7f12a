package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class ResultFileBenchTests {

	@Test
	@DisplayName("R-004-11 a result file of 100,000 lines by SFTP is applied within 20 s on PostgreSQL, heap flat below 512 MB")
	void appliesAHundredThousandLines() throws Exception {
		Path directory = Path.of("target", "bench", "file-" + System.currentTimeMillis()).toAbsolutePath();
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"));
				ResultFileBench bench = new ResultFileBench(directory, postgres)) {
			System.out.println("machine: " + Cpu.machine() + ", " + postgres.durability());
			Duration small = bench.applies("HZ01", 1, 10_000, 0);
			// before the database has counted its rows
			Duration correctedAtOnce = bench.applies("HZ01", 2, 10_000, 1_000);
			postgres.statements().countAnew();
			Duration first = bench.applies("HZ02", 1, 100_000, 0);
			postgres.statements().print(1);
			Duration corrected = bench.applies("HZ02", 2, 100_000, 1_000);
			bench.applies("HZ01", 3, 300_000, 0);
			bench.printHeap();
			assertThat(first).isLessThan(Duration.ofSeconds(20));
			assertThat(corrected).isLessThan(Duration.ofSeconds(20));
			assertThat(correctedAtOnce).isLessThan(small.multipliedBy(3));
		}
	}
}
