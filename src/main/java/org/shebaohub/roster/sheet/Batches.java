package org.shebaohub.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gives on in lists what comes one by one. */
public final class Batches {

	private Batches() {
	}

	/**
	 * @param size of every list but the last
	 * @param source reads everything into the taker that it is given
	 * @return what the source says at its end
	 */
	public static <T, R> R of(int size, Function<Consumer<T>, R> source, Consumer<List<T>> taker) {
		List<T> batch = new ArrayList<>(size);
		R end = source.apply(one -> {
			batch.add(one);
			if (batch.size() == size) {
				taker.accept(List.copyOf(batch));
				batch.clear();
			}
		});
		if (!batch.isEmpty()) {
			taker.accept(batch);
		}
		return end;
	}
}
