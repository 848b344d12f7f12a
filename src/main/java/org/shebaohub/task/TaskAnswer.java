package org.shebaohub.task;

import org.shebaohub.exchange.Delivery;

/** What became of telling the office system. */
public record TaskAnswer(Delivery delivery, Kind kind, String detail) {

	/** REFUSED: it understood and will never take it; AGAIN: anything else but taken. */
	public enum Kind {
		TAKEN, REFUSED, AGAIN
	}
}
