package org.shebaohub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTests {

	@ParameterizedTest(name = "{0}: {1}")
	@DisplayName("FM-12 a name tells what a file is about, as far as it tells anything")
	@CsvSource({ "roster-full-20261012.csv, file/hr/full", "roster-delta-20261012.csv, file/hr/delta-2026-10-12",
			"roster-delta.csv, file/hr/delta", "HZ02-202608-1.txt, file/hr/2026-08", "HZ02_2026-08.txt, file/hr/2026-08",
			"a.txt, file/hr/unknown", "full.csv, file/hr/full", "20261301.txt, file/hr/unknown" })
	void readsNames(String name, String key) {
		assertThat(Topic.ofName(name).causeKey("hr")).isEqualTo(key);
	}

	@Test
	@DisplayName("FM-12 a good file makes good for a refused one of its unit and month, and for one of which less could be told")
	void settlesWhatWasUnclear() {
		assertThat(new FileApplied("bureau/hz", "b-202610.txt", new Topic("HZ02", "2026-08"), 1).causeKeys())
			.containsExactly("file/bureau/hz/HZ02-2026-08", "file/bureau/hz/2026-08", "file/bureau/hz/2026-10",
					"file/bureau/hz/unknown");
		assertThat(new FileApplied("hr", "x.csv", new Topic("delta", "2026-10-12"), 1).causeKeys())
			.doesNotContain("file/hr/full", "file/hr/delta-2026-10-11");
	}
}
