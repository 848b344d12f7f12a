package org.shebaohub.filing.book;

import java.util.Collection;
import java.util.List;

/** Reads what came, for people. */
public interface ReceivedFiles {

	/** All sources from which anything ever came. */
	List<String> sources();

	/**
	 * Newest first.
	 *
	 * @param sources at least one
	 * @param state null for all
	 * @param before the number of the last file seen
	 */
	List<ReceivedRow> page(Collection<String> sources, FileState state, long before, int limit);
}
