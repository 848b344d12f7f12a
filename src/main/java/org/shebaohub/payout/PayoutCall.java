package org.shebaohub.payout;

import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Yuan;

/** What to ask of the bank for one delivery; the account is there for SEND only. */
public record PayoutCall(Action action, String reference, Yuan amount, String accountNo, String holder,
		String bankName, String purpose, Delivery delivery) {

	/** SEND goes out once under its reference, QUERY only asks, NOTHING ends the route. */
	public enum Action {
		SEND, QUERY, NOTHING
	}

	static PayoutCall query(String reference, Delivery delivery) {
		return new PayoutCall(Action.QUERY, reference, null, null, null, null, null, delivery);
	}

	static PayoutCall nothing(Delivery delivery) {
		String subject = delivery == null ? null : delivery.subject();
		return new PayoutCall(Action.NOTHING, subject, null, null, null, null, null, delivery);
	}

	/** Without the payee: it may be logged. */
	@Override
	public String toString() {
		return "PayoutCall[" + action + " " + reference + "]";
	}
}
