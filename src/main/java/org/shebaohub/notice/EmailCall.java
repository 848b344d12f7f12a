package org.shebaohub.notice;

import java.time.Instant;
import org.shebaohub.exchange.Delivery;

/**
 * What is to be done with the mail server.
 *
 * @param id of the letter, the same at every attempt, so that its receiver can tell a repeat
 * @param at when the notice was told
 */
public record EmailCall(Delivery delivery, Action action, String id, String address, String subject, String text,
		Instant at) {

	/** SEND, or NOTHING. */
	public enum Action {
		SEND, NOTHING
	}

	/** Nothing goes out. */
	public static EmailCall nothing(Delivery delivery) {
		return new EmailCall(delivery, Action.NOTHING, null, null, null, null, null);
	}
}
