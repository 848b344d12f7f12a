package org.shebaohub.notice;

import org.shebaohub.exchange.Delivery;

/**
 * What the gateway said, or that it did not.
 *
 * @param bizId the gateway's own id, when it gave one
 * @param code the gateway's code of a refusal, or of a message's end
 */
public record SmsAnswer(Delivery delivery, Kind kind, String bizId, String code, String detail) {

	/**
	 * ACCEPTED and REFUSED answer a send; FOUND, DELIVERED, UNDELIVERED and NOT_FOUND a question; NOT_SENT: no byte can
	 * have left.
	 */
	public enum Kind {
		ACCEPTED, REFUSED, FOUND, DELIVERED, UNDELIVERED, NOT_FOUND, UNCLEAR, NOT_SENT
	}
}
