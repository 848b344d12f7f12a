package org.shebaohub.rehearsal.bench;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
@DisplayName("The benchmark")
class BenchmarkTests {

	@Test
	void printsWhatTheHubCarriesOnThisMachine() throws Exception {
		for (String store : List.of(System.getProperty("bench.stores", "postgres,h2").split(","))) {
			Benchmark.run(store);
		}
	}
}
