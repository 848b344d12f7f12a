package org.shebaohub.ledger;

import org.shebaohub.kernel.Yuan;

/** One line of a voucher: positive is a debit, negative a credit. */
public record Posting(String account, Yuan amount) {

	Posting opposite() {
		return new Posting(account, amount.negate());
	}
}
