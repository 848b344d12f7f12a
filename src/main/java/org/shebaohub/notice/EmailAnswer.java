package org.shebaohub.notice;

import org.shebaohub.exchange.Delivery;

/**
 * What the mail server said, or that it did not.
 *
 * @param code the server's reply code, null without one
 */
public record EmailAnswer(Delivery delivery, Kind kind, String code, String detail) {

	/** REFUSED for good; LATER: refused for now, or not reached; UNCLEAR: it may have been accepted. */
	public enum Kind {
		ACCEPTED, REFUSED, LATER, UNCLEAR
	}
}
