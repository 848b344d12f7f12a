package org.shebaohub.trial;

import java.time.Instant;

/**
 * The last time that a system was asked whether it is there.
 *
 * @param endedAt null while nothing is known yet
 * @param outcome null while nothing is known yet
 * @param detail for people, without content
 */
public record Trial(String connector, Instant askedAt, String askedBy, Instant endedAt, Outcome outcome, String detail) {

	/** How a question ends. */
	public enum Outcome {
		/** It is there, and took our key. */
		THERE,
		/** It is there, and refuses our key. */
		KEY_REFUSED,
		/** It is there, and says that it is broken. */
		BROKEN,
		/** No answer came in time. */
		SILENT,
		/** Nothing could be sent. */
		NOT_REACHED
	}
}
