package org.shebaohub.rehearsal.bench;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations measured by many threads. */
final class Latencies {

	private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

	void took(long nanoseconds) {
		nanos.add(nanoseconds);
	}

	Duration p95() {
		return Duration.ofNanos((long) (at(sorted(), 0.95) * 1e6));
	}

	private long[] sorted() {
		return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
	}

	@Override
	public String toString() {
		long[] sorted = sorted();
		return sorted.length == 0 ? "none measured" : "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms of %d".formatted(
				at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), sorted.length);
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)] / 1e6;
	}
}
