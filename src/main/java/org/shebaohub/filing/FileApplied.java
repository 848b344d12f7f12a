package org.shebaohub.filing;

import java.util.List;

/** The content of a file was applied; published inside the transaction of its effect. */
public record FileApplied(String source, String name, Topic topic, long file) {

	/** The causes that have gone if a file about the same was refused before. */
	public List<String> causeKeys() {
		return topic.settled(name).map(one -> one.causeKey(source)).toList();
	}
}
