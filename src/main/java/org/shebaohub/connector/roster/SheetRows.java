package org.shebaohub.connector.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Cuts a file into rows, one in memory at a time. */
interface SheetRows {

	/** More columns than any roster has. */
	int MOST_COLUMNS = 100;

	/** Longer than any cell of a roster. */
	int LONGEST_CELL = 1000;

	/** True when a row ends with its last cell that holds something. */
	default boolean omitsEmptyCells() {
		return false;
	}

	/**
	 * @param taker says whether it wants more
	 * @throws SheetBroken when it is not such a file, or goes beyond the limits
	 */
	void each(InputStream content, Predicate<SheetRow> taker) throws IOException;
}
