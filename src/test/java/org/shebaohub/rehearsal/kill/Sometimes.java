package org.shebaohub.rehearsal.kill;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts what must have happened at least once, or the run has proved nothing. */
final class Sometimes {

	private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

	void saw(String what) {
		saw(what, 1);
	}

	void saw(String what, long times) {
		counts.merge(what, times, Long::sum);
	}

	void add(Sometimes other) {
		other.counts.forEach(this::saw);
	}

	long of(String what) {
		return counts.getOrDefault(what, 0L);
	}

	Map<String, Long> counts() {
		return Map.copyOf(counts);
	}
}
