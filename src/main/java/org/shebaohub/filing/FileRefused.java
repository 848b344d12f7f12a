package org.shebaohub.filing;

import java.util.List;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;

/**
 * A file was refused or set aside, unread or as a whole; published inside the transaction that stores it.
 *
 * @param topic what it is about, as far as it could be told
 * @param node whose people must see to it
 */
public record FileRefused(String source, String name, Topic topic, OrgNode node, long file, List<Finding> findings) {

	/** Any file about the same is the same cause. */
	public String causeKey() {
		return topic.causeKey(source);
	}
}
