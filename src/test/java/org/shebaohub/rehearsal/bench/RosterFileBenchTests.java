package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class RosterFileBenchTests {

	@Test
	@DisplayName("R-003-29 R-000-66 a full roster of 200,000 people by SFTP is in the store within 40 s on PostgreSQL, heap of 512 MB, and is searched by number, name and unit in 50 ms")
	void appliesTwoHundredThousandPeople() throws Exception {
		Path directory = Path.of("target", "bench", "roster-" + System.currentTimeMillis()).toAbsolutePath();
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"));
				RosterFileBench bench = new RosterFileBench(directory, postgres)) {
			System.out.println("machine: " + Cpu.machine() + ", " + postgres.durability() + ", heap 512 MB");
			bench.warm(20_000);
			Duration first = bench.applies("roster-full-1.csv", 200_000, 0);
			Duration again = bench.applies("roster-full-2.csv", 200_000, 1_000);
			Metronome metronome = new Metronome(20);
			bench.searches(metronome, 15);
			long[] searches = bench.searches(metronome, 30);
			metronome.print("search among 200,000", searches);
			assertThat(Metronome.at(searches, 0.95)).isLessThan(Duration.ofMillis(50));
			assertThat(first).isLessThan(Duration.ofSeconds(40));
			assertThat(again).isLessThan(Duration.ofSeconds(40));
		}
	}
}
