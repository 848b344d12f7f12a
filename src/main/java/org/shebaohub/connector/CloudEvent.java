package org.shebaohub.connector;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Finding;

/**
 * One event as it was read.
 *
 * @param source which system says so; ids are unique within it
 * @param time when it was said there
 * @param content the canonical text that tells a repeat from another content
 * @param findings what is wrong with the envelope, all of it; then the rest is null
 */
public record CloudEvent(String source, String id, String type, Instant time, Map<String, String> data, String content,
		List<Finding> findings) {

	static CloudEvent unreadable(List<Finding> findings) {
		return new CloudEvent(null, null, null, null, Map.of(), "", findings);
	}

	boolean isUnreadable() {
		return !findings.isEmpty();
	}

	@Override
	public String toString() {
		return "CloudEvent[" + type + " " + id + " of " + source + "]";
	}
}
