package org.shebaohub.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class ConsoleBenchTests {

	@Test
	@DisplayName("every list of the console answers within 300 ms among 100,000 cases, and the overview is painted within 3 s")
	void showsQuickly() throws Exception {
		Path directory = Path.of("target", "bench", "console-" + System.currentTimeMillis()).toAbsolutePath();
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"));
				ConsoleBench bench = new ConsoleBench(directory.resolve("hub"), postgres)) {
			System.out.println("machine: " + Cpu.machine() + ", " + postgres.durability());
			bench.lists(2);
			Map<String, Duration> lists = bench.lists(6);
			Duration[] paintings = bench.paintings(6);
			System.out.println("overview painted, first with login, then again: " + Arrays.toString(paintings));
			Duration[] again = Arrays.stream(paintings).skip(1).sorted().toArray(Duration[]::new);
			assertThat(again[again.length / 2]).as("overview").isLessThanOrEqualTo(Duration.ofSeconds(3));
			assertThat(lists).allSatisfy((list, took) -> assertThat(took).as(list).isLessThanOrEqualTo(Duration.ofMillis(300)));
		}
	}
}
