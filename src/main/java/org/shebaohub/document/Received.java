package org.shebaohub.document;

import java.util.List;
import org.shebaohub.kernel.Finding;

/**
 * Content that has come in and is sealed, but belongs to nothing yet: it is kept, or discarded.
 *
 * @param kind null when any content was accepted
 * @param findings why it was refused; then nothing is stored of it
 */
public record Received(long id, long size, String digest, int chunks, ContentKind kind, List<Finding> findings) {

	public boolean isRefused() {
		return !findings.isEmpty();
	}

	static Received refused(Finding why) {
		return new Received(0, 0, null, 0, null, List.of(why));
	}
}
