package org.shebaohub.store;

/** How H2 must be opened so that it speaks the hub's one dialect and keeps what it has acknowledged. */
public final class EmbeddedStore {

	/**
	 * WRITE_DELAY=0 writes each commit before it returns, and the trace file stays off because it would quote personal
	 * data. DB_CLOSE_ON_EXIT=FALSE lets the pool close the store, after those who still use it. OPTIMIZE_REUSE_RESULTS
	 * stays off because H2 ends a transaction, and with it whoever waits for its locks, before it marks the tables as
	 * changed: a query asked again behind a lock could be answered from before the change.
	 */
	private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
			+ ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE;TRACE_LEVEL_FILE=0";

	private EmbeddedStore() {
	}

	/** @param place what H2 takes between {@code jdbc:h2:} and the options, such as {@code mem:orders} */
	public static String url(String place) {
		return "jdbc:h2:" + place + OPTIONS;
	}
}
