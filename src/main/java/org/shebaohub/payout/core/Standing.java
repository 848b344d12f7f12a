package org.shebaohub.payout.core;

import java.time.Instant;

/**
 * All that the next step depends on.
 *
 * @param maybeSent a send may have reached the bank without our knowing
 * @param sentAt when the last send began; null before the first
 * @param notFound how often the bank did not know the reference, after its visibility delay
 * @param booked the payment stands in the ledger
 * @param opinion what a first person said; null when nobody did
 */
public record Standing(PayoutState state, Hold hold, boolean maybeSent, Instant sentAt, int notFound, boolean booked,
		Opinion opinion) {

	/** A fresh payout: ready, or waiting for release if there is a reason to hold it. */
	public static Standing fresh(Hold hold) {
		PayoutState state = hold == Hold.NONE ? PayoutState.READY : PayoutState.WAITING_RELEASE;
		return new Standing(state, hold, false, null, 0, false, null);
	}

	Standing in(PayoutState next) {
		return new Standing(next, hold, maybeSent, sentAt, notFound, booked, null);
	}

	Standing held(Hold reason) {
		return new Standing(state, reason, maybeSent, sentAt, notFound, booked, opinion);
	}

	Standing sent(Instant at) {
		return new Standing(state, hold, maybeSent, at, 0, booked, opinion);
	}

	Standing perhapsSent() {
		return new Standing(state, hold, true, sentAt, 0, booked, opinion);
	}

	Standing notFound(int times) {
		return new Standing(state, hold, maybeSent, sentAt, times, booked, opinion);
	}

	Standing booked(boolean inLedger) {
		return new Standing(state, hold, maybeSent, sentAt, notFound, inLedger, opinion);
	}

	Standing heard(Opinion said) {
		return new Standing(state, hold, maybeSent, sentAt, notFound, booked, said);
	}
}
