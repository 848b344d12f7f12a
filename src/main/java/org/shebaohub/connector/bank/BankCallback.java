package org.shebaohub.connector.bank;

import org.apache.camel.Exchange;
import org.shebaohub.connector.CallbackDoor;
import org.shebaohub.payout.PayoutDesk;
import org.springframework.stereotype.Component;

/** The bank's callback: verified, taken once, and then only a hint to ask. */
@Component
public class BankCallback {

	private final CallbackDoor door;

	private final BankCallbackSettings settings;

	private final PayoutDesk payouts;

	BankCallback(CallbackDoor door, BankCallbackSettings settings, PayoutDesk payouts) {
		this.door = door;
		this.settings = settings;
		this.payouts = payouts;
	}

	/** @return the HTTP status for the sender */
	public int take(Exchange exchange) {
		return door.take(exchange, "bank.callback", settings.callbackKeys(),
				document -> payouts.hint(document.path("endToEndId").asText("")));
	}
}
