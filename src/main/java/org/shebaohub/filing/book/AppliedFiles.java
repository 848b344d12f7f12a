package org.shebaohub.filing.book;

import java.util.List;
import java.util.Optional;

/** What was applied, for those who judge what comes. */
public interface AppliedFiles {

	/** A file that was applied. */
	record Applied(long id, String name) {
	}

	/** The last file of this content, under whatever name. */
	Optional<Applied> last(String source, String digest);

	/** The names of all files of the source that were applied after that one. */
	List<String> namesSince(String source, Applied one);

	/** Whether something was applied under this name. */
	boolean hasName(String source, String name);
}
