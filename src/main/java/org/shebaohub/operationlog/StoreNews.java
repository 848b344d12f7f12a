package org.shebaohub.operationlog;

import java.time.Instant;

/** That the store was restored from a backup, and that what it had forgotten was made good; in the transaction that says so. */
public sealed interface StoreNews {

	/**
	 * The store does not know what its checkpoint knows; told once for each checkpoint.
	 *
	 * @param known the row of the log up to which it once was
	 * @param lastRow when the last row was written that it still has, by the business clock
	 */
	record Behind(long known, Instant lastRow) implements StoreNews {
	}

	/** People have matched the store with the bank; from now on it counts as it is. */
	record Matched(long known) implements StoreNews {
	}
}
