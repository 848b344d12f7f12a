package org.shebaohub.exchange;

/** The message was closed, parked or taken over by a later attempt; the effect must not be written. */
public class StaleDelivery extends RuntimeException {

	public StaleDelivery(Delivery delivery) {
		super("message " + delivery.id() + " is no longer open under attempt " + delivery.attempt());
	}
}
