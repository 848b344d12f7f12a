package org.shebaohub.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of one kind that a transaction writes and does not read again: gathered, and written in one statement before it
 * commits, or in several where there are very many. If they cannot be written, the transaction fails.
 */
public final class Gathered<T> {

	/** More are written at once: no store takes a statement of any length, and no memory a transaction of any size. */
	private static final int MOST = 500;

	private final Consumer<List<T>> write;

	/** @param write takes all rows of a transaction in the order in which they came; never none */
	public Gathered(Consumer<List<T>> write) {
		this.write = write;
	}

	/** @throws IllegalStateException outside a transaction */
	public void add(T row) {
		Page<T> page = page();
		if (page == null) {
			page = new Page<>(this);
			TransactionSynchronizationManager.registerSynchronization(page);
		}
		page.rows.add(row);
		if (page.rows.size() == MOST) {
			flush();
		}
	}

	/** Writes what the transaction has gathered so far, for whoever is going to look at it. */
	public void flush() {
		Page<T> page = TransactionSynchronizationManager.isSynchronizationActive() ? page() : null;
		if (page != null && !page.rows.isEmpty()) {
			List<T> rows = List.copyOf(page.rows);
			page.rows.clear();
			write.accept(rows);
		}
	}

	/** Of the transaction at hand; one that is suspended keeps its own. */
	@SuppressWarnings("unchecked")
	private Page<T> page() {
		for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
			if (each instanceof Page<?> page && page.owner == this) {
				return (Page<T>) page;
			}
		}
		return null;
	}

	private static final class Page<T> implements TransactionSynchronization {

		private final Gathered<T> owner;

		private final List<T> rows = new ArrayList<>();

		Page(Gathered<T> owner) {
			this.owner = owner;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			owner.flush();
		}
	}
}
