package org.shebaohub.rehearsal;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts what must have happened at least once, or the run has proved nothing. */
public final class Sometimes {

	private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

	public void saw(String what) {
		saw(what, 1);
	}

	public void saw(String what, long times) {
		counts.merge(what, times, Long::sum);
	}

	public void add(Sometimes other) {
		other.counts.forEach(this::saw);
	}

	public long of(String what) {
		return counts.getOrDefault(what, 0L);
	}

	public Map<String, Long> counts() {
		return Map.copyOf(counts);
	}
}
