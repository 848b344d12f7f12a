package org.shebaohub.payout;

import org.shebaohub.exchange.Delivery;

/**
 * What the bank said to one call.
 *
 * @param code the bank's own code; whether a FAILED one means "no debit" is decided by the list of that bank
 * @param serial the bank's serial, or null
 * @param detail what happened, without personal data
 */
public record BankAnswer(Delivery delivery, String reference, Kind kind, String code, String serial, String detail) {

	/** FAILED is any business refusal; NOT_SENT only if provably no byte left; UNCLEAR all that is not understood. */
	public enum Kind {
		PAID, ACCEPTED, FAILED, RETURNED, NOT_FOUND, UNCLEAR, NOT_SENT
	}
}
