package org.shebaohub.payout.core;

import java.util.ArrayList;
import java.util.List;

/** The ends that several events lead to, each with its postings and events for the claim. */
final class Steps {

	private Steps() {
	}

	static Step same(Standing now) {
		return new Step(now, List.of());
	}

	static Step to(Standing next, PayoutIntent... intents) {
		return new Step(next, List.of(intents));
	}

	/** Asks what became of it: by query where that is possible, else by the statement. */
	static Step ask(Standing next, BankCharacter bank) {
		if (bank.queryable()) {
			return to(next, PayoutIntent.QUERY);
		}
		return next.state() == PayoutState.UNKNOWN ? to(next, PayoutIntent.STATEMENT, PayoutIntent.PEOPLE)
				: to(next, PayoutIntent.STATEMENT);
	}

	static Step paid(Standing now) {
		Standing next = now.in(PayoutState.PAID).booked(true);
		return now.booked() ? to(next) : to(next, PayoutIntent.BOOK, PayoutIntent.SETTLED);
	}

	static Step failed(Standing now) {
		Standing next = now.in(PayoutState.FAILED).booked(false);
		return now.booked() ? to(next, PayoutIntent.REVERSE, PayoutIntent.FAILED) : to(next, PayoutIntent.FAILED);
	}

	/** A return is a new posting, never an edit: where the payment was not booked yet, both are. */
	static Step returned(Standing now) {
		List<PayoutIntent> intents = new ArrayList<>(List.of(PayoutIntent.REVERSE, PayoutIntent.RETURNED));
		if (!now.booked()) {
			intents.add(0, PayoutIntent.BOOK);
		}
		return new Step(now.in(PayoutState.RETURNED).booked(false), intents);
	}

	static Step contradict(Standing now) {
		return now.state() == PayoutState.CONTRADICTED ? same(now)
				: to(now.in(PayoutState.CONTRADICTED), PayoutIntent.PEOPLE);
	}
}
