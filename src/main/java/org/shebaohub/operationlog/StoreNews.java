package org.shebaohub.operationlog;

import java.time.Instant;
import java.util.List;

/** That the store is not what the hub made of it, and that it was made good; in the transaction that says so. */
public sealed interface StoreNews {

	/**
	 * The store does not know what its checkpoint knows, or that is gone; told once for each checkpoint.
	 *
	 * @param known the row of the log up to which it once was
	 * @param lastRow when the last row was written that it still has, by the business clock
	 */
	record Behind(long known, Instant lastRow) implements StoreNews {
	}

	/** People have matched the store with the bank; from now on it counts as it is. */
	record Matched(long known) implements StoreNews {
	}

	/**
	 * Somebody altered the log, or rows of business, past the hub; told once for each place.
	 *
	 * @param places such as {@code 3 ALTERED}, never empty
	 */
	record Altered(List<String> places) implements StoreNews {
	}
}
