package org.shebaohub.payout.core;

import java.time.Instant;

/** What can happen to a payout. */
public sealed interface PayoutEvent {

	/** A person who may release let it go. */
	record Released(String by) implements PayoutEvent {
	}

	/** The send message was taken up; on a payout that is already being sent it means a crash in between. */
	record SendBegun(Instant at) implements PayoutEvent {
	}

	/** A ceiling of the day would be exceeded. */
	record CeilingBreached() implements PayoutEvent {
	}

	/** The payee's account is no longer the approved one. */
	record AccountChanged() implements PayoutEvent {
	}

	/** The stored row was altered, or the bank booked something that was never ordered. */
	record Disputed() implements PayoutEvent {
	}

	/** The bank answered a send. */
	record SendAnswered(Outcome outcome, Instant at) implements PayoutEvent {
	}

	/** The bank answered a query. */
	record QueryAnswered(Outcome outcome, Instant at) implements PayoutEvent {
	}

	/** The bank's statement shows the debit. */
	record DebitListed() implements PayoutEvent {
	}

	/** The bank's statement shows the money coming back. */
	record ReturnListed() implements PayoutEvent {
	}

	/** The statement of a finished day does not show it. */
	record NothingListed() implements PayoutEvent {
	}

	/** One person says whether the money left. */
	record Judged(String by, boolean paid) implements PayoutEvent {
	}
}
