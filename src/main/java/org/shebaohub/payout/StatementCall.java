package org.shebaohub.payout;

import java.time.LocalDate;
import org.shebaohub.exchange.Delivery;

/** Which day's statement to fetch. */
public record StatementCall(Action action, LocalDate date, Delivery delivery) {

	/** FETCH asks the bank, NOTHING ends the route. */
	public enum Action {
		FETCH, NOTHING
	}
}
