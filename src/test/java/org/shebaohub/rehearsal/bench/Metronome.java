package org.shebaohub.rehearsal.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;
import org.shebaohub.rehearsal.Pause;

/** Asks so many times a second, whether it is answered or not; each question begins when it is due, however long others take. */
final class Metronome {

	private final int aSecond;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	Metronome(int aSecond) {
		this.aSecond = aSecond;
	}

	/** Sorted nanoseconds from when each was due to its answer; anything but 200 ends it. */
	long[] ask(int seconds, IntFunction<HttpRequest> request) {
		int times = seconds * aSecond;
		AtomicLongArray took = new AtomicLongArray(times);
		CompletableFuture<?>[] all = new CompletableFuture<?>[times];
		long began = System.nanoTime();
		for (int n = 0; n < times; n++) {
			int turn = n;
			long due = began + n * (1_000_000_000L / aSecond);
			Pause.millis(Math.max(0, (due - System.nanoTime()) / 1_000_000));
			all[n] = http.sendAsync(request.apply(n), BodyHandlers.ofString()).thenAccept(answer -> {
				if (answer.statusCode() != 200) {
					throw new IllegalStateException(answer.statusCode() + " " + answer.body());
				}
				took.set(turn, System.nanoTime() - due);
			});
		}
		CompletableFuture.allOf(all).orTimeout(60, TimeUnit.SECONDS).join();
		long[] sorted = new long[times];
		Arrays.setAll(sorted, took::get);
		Arrays.sort(sorted);
		return sorted;
	}

	static Duration at(long[] sorted, double share) {
		return Duration.ofNanos(sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)]);
	}

	void print(String what, long[] sorted) {
		System.out.printf("%s at %d/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms of %d%n", what, aSecond,
				at(sorted, 0.50).toNanos() / 1e6, at(sorted, 0.95).toNanos() / 1e6, at(sorted, 0.99).toNanos() / 1e6,
				at(sorted, 1).toNanos() / 1e6, sorted.length);
	}
}
