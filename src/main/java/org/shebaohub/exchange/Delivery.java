package org.shebaohub.exchange;

import org.shebaohub.trace.Trace;

/**
 * One attempt at a message, as the consumer holds it. The row's attempt fences: an effect under an older attempt is
 * refused with {@link StaleDelivery}.
 *
 * @param trace the work that posted the message; null when that is not known
 */
public record Delivery(long id, int attempt, String kind, String subject, String content, Trace trace) {

	/** Of work that is not known. */
	public Delivery(long id, int attempt, String kind, String subject, String content) {
		this(id, attempt, kind, subject, content, null);
	}
}
