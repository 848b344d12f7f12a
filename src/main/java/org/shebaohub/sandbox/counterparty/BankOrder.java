package org.shebaohub.sandbox.counterparty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the bank decided about one order when it took it; later answers follow from this and the clock alone.
 * @param digest of the order's content
 * @param answered the status in the answer to the order
 * @param outcome the status that a query shows from {@code settledFrom} on
 * @param visibleFrom until then a query does not find the order
 * @param returnsOn the day the money comes back, null for never
 */
record BankOrder(String digest, String answered, String outcome, String code, String message, Instant visibleFrom,
		Instant settledFrom, LocalDate returnsOn) {

	String statusAt(Instant now) {
		return now.isBefore(this.settledFrom) ? "PROCESSING" : this.outcome;
	}
}
