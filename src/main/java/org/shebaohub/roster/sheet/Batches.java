package org.shebaohub.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gives on in lists what comes one by one, and lets the next be read while one is taken. */
public final class Batches {

	private Batches() {
	}

	/**
	 * @param size of every list but the last
	 * @param source reads everything into the taker that it is given; called in a thread of its own, outside any transaction
	 * @param ready makes ready what is given on, in that thread
	 * @param taker stays in the caller's thread and transaction
	 * @return what the source says at its end
	 */
	public static <T, P, R> R of(int size, Function<Consumer<T>, R> source, Function<List<T>, P> ready, Consumer<P> taker) {
		Ahead<P> ahead = new Ahead<>();
		CompletableFuture<R> reading = CompletableFuture.supplyAsync(() -> read(size, source, ready, ahead), Batches::start);
		try {
			for (P next = ahead.take(); next != null; next = ahead.take()) {
				taker.accept(next);
			}
			return reading.join();
		}
		catch (CompletionException broken) {
			throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
		}
		finally {
			ahead.giveUp();
			reading.handle((end, broken) -> end).join();
		}
	}

	private static <T, P, R> R read(int size, Function<Consumer<T>, R> source, Function<List<T>, P> ready, Ahead<P> ahead) {
		try {
			List<T> batch = new ArrayList<>(size);
			R end = source.apply(one -> {
				batch.add(one);
				if (batch.size() == size) {
					ahead.give(ready.apply(List.copyOf(batch)));
					batch.clear();
				}
			});
			if (!batch.isEmpty()) {
				ahead.give(ready.apply(batch));
			}
			return end;
		}
		finally {
			ahead.end();
		}
	}

	private static void start(Runnable reading) {
		Thread thread = new Thread(reading, "reads-ahead");
		thread.setDaemon(true);
		thread.start();
	}

	/** What was made ready and not taken yet. */
	private static final class Ahead<P> {

		private static final int MOST = 2;

		private final List<P> ready = new ArrayList<>();

		private boolean ended;

		private boolean givenUp;

		synchronized void give(P one) {
			await(() -> ready.size() < MOST || givenUp);
			if (givenUp) {
				throw new CancellationException("nobody takes any more");
			}
			ready.add(one);
			notifyAll();
		}

		/** @return null at the end */
		synchronized P take() {
			await(() -> !ready.isEmpty() || ended);
			notifyAll();
			return ready.isEmpty() ? null : ready.remove(0);
		}

		synchronized void end() {
			ended = true;
			notifyAll();
		}

		synchronized void giveUp() {
			givenUp = true;
			notifyAll();
		}

		/** A thread that is told to stop still ends what it has begun. */
		private void await(BooleanSupplier done) {
			boolean toldToStop = false;
			while (!done.getAsBoolean()) {
				try {
					wait();
				}
				catch (InterruptedException e) {
					toldToStop = true;
				}
			}
			if (toldToStop) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
