package org.shebaohub.filing;

import java.util.List;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;

/**
 * A file was refused or set aside, unread or as a whole; published inside the transaction that stores it.
 *
 * @param node whose people must see to it
 */
public record FileRefused(String source, String name, OrgNode node, long file, List<Finding> findings) {

	/** The same file refused again is the same cause. */
	public String causeKey() {
		return FileNames.causeKey(source, name);
	}
}
