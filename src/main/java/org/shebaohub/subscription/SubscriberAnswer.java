package org.shebaohub.subscription;

import org.shebaohub.exchange.Delivery;

/** What became of telling a subscriber. */
public record SubscriberAnswer(Delivery delivery, Kind kind, String detail) {

	/** REFUSED: it understood and will never take it; AGAIN: anything else but taken. */
	public enum Kind {
		TAKEN, REFUSED, AGAIN
	}
}
