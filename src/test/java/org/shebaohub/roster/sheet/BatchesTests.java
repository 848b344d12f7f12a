package org.shebaohub.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BatchesTests {

	@Test
	@DisplayName("R-003-29 a roster's lines are taken in their order, every one once, in the caller's thread, the last list short")
	void keepsTheOrder() {
		List<List<Integer>> taken = new ArrayList<>();
		Set<Thread> takers = new HashSet<>();
		String end = Batches.of(3, numbers(8, "end"), Function.identity(), batch -> {
			taken.add(batch);
			takers.add(Thread.currentThread());
		});
		assertThat(taken).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6, 7));
		assertThat(takers).containsExactly(Thread.currentThread());
		assertThat(end).isEqualTo("end");
	}

	@Test
	@DisplayName("R-003-29 the next lists of a roster are made ready while one is taken, and no more than a few")
	void readsAheadALittle() {
		AtomicInteger ready = new AtomicInteger();
		CountDownLatch third = new CountDownLatch(3);
		Batches.of(1, numbers(50, null), batch -> {
			third.countDown();
			return ready.incrementAndGet();
		}, number -> {
			if (number == 1) {
				await(third);
			}
			assertThat(ready.get()).isBetween(number, number + 3);
		});
		assertThat(ready).hasValue(50);
	}

	@Test
	@DisplayName("RULE-1 a roster that breaks while it is read ends with that error, after what came before it")
	void passesOnTheReadersError() {
		List<Integer> taken = new ArrayList<>();
		assertThatThrownBy(() -> Batches.of(1, taker -> {
			taker.accept(1);
			throw new IllegalArgumentException("line 2");
		}, Function.<List<Integer>>identity(), taken::addAll)).isInstanceOf(IllegalArgumentException.class).hasMessage("line 2");
		assertThat(taken).containsExactly(1);
	}

	@Test
	@DisplayName("RULE-1 a roster that cannot be applied is not read on, and nobody reads it any more when that is told")
	void stopsReading() {
		AtomicInteger given = new AtomicInteger();
		AtomicBoolean reading = new AtomicBoolean(true);
		assertThatThrownBy(() -> Batches.of(1, (Consumer<Integer> taker) -> {
			try {
				for (int i = 0; i < 1000; i++) {
					given.set(i);
					taker.accept(i);
				}
				return null;
			}
			finally {
				reading.set(false);
			}
		}, Function.identity(), batch -> {
			throw new IllegalStateException("the store is gone");
		})).isInstanceOf(IllegalStateException.class).hasMessage("the store is gone");
		assertThat(reading).isFalse();
		assertThat(given.get()).isLessThan(10);
	}

	private static <R> Function<Consumer<Integer>, R> numbers(int count, R end) {
		return taker -> {
			IntStream.range(0, count).forEach(taker::accept);
			return end;
		};
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
