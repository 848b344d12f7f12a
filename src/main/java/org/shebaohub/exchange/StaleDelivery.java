package org.shebaohub.exchange;

/** The message was closed, parked or taken over by a later attempt; the effect must not be written. */
public class StaleDelivery extends RuntimeException {

	public StaleDelivery(long messageId, int attempt) {
		super("message " + messageId + " is no longer open under attempt " + attempt);
	}
}
