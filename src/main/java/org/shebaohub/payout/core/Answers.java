package org.shebaohub.payout.core;

import static org.shebaohub.payout.core.PayoutState.ACCEPTED;
import static org.shebaohub.payout.core.PayoutState.READY;
import static org.shebaohub.payout.core.PayoutState.SENDING;
import static org.shebaohub.payout.core.PayoutState.UNKNOWN;

import java.time.Instant;

/** What the bank's answers make of a payout. */
final class Answers {

	private Answers() {
	}

	/** The answer to the very send that the state speaks of. */
	static Step ofSend(Standing now, Outcome outcome, BankCharacter bank) {
		return switch (outcome) {
			case PAID, RETURNED, FAILED -> proven(now, outcome);
			case ACCEPTED -> Steps.ask(now.in(ACCEPTED).perhapsSent(), bank);
			case NOT_SENT -> Steps.to(now.in(READY), PayoutIntent.SEND);
			case UNCLEAR, NOT_FOUND -> Steps.ask(now.in(UNKNOWN).perhapsSent(), bank);
		};
	}

	/** The answer to a query, or one that comes when the state has moved on. */
	static Step later(Standing now, Outcome outcome, Instant at, BankCharacter bank) {
		return switch (outcome) {
			case PAID, RETURNED, FAILED -> proven(now, outcome);
			case ACCEPTED -> processing(now, bank);
			case NOT_FOUND -> notFound(now, at, bank);
			case UNCLEAR, NOT_SENT -> isOpen(now) ? Steps.ask(now, bank) : Steps.same(now);
		};
	}

	/** Something the bank states as a fact; against another fact it is a contradiction, never an overwrite. */
	static Step proven(Standing now, Outcome fact) {
		return switch (now.state()) {
			case SENDING, ACCEPTED, UNKNOWN -> accept(now, fact);
			case READY -> now.maybeSent() ? accept(now, fact) : never(now, fact);
			case WAITING_RELEASE, CANCELLED, FAILED -> never(now, fact);
			case PAID -> switch (fact) {
				case RETURNED -> Steps.returned(now);
				case FAILED -> Steps.contradict(now);
				default -> Steps.same(now);
			};
			case RETURNED, CONTRADICTED -> Steps.same(now);
		};
	}

	private static Step accept(Standing now, Outcome fact) {
		return switch (fact) {
			case PAID -> Steps.paid(now);
			case RETURNED -> Steps.returned(now);
			default -> Steps.failed(now);
		};
	}

	/** No money can have left here, says the store. */
	private static Step never(Standing now, Outcome fact) {
		return fact == Outcome.FAILED ? Steps.same(now) : Steps.contradict(now);
	}

	private static Step processing(Standing now, BankCharacter bank) {
		return switch (now.state()) {
			case UNKNOWN -> Steps.ask(now.in(ACCEPTED).perhapsSent(), bank);
			case ACCEPTED, SENDING -> Steps.ask(now, bank);
			case READY -> now.maybeSent() ? Steps.ask(now.in(ACCEPTED).perhapsSent(), bank) : Steps.contradict(now);
			case WAITING_RELEASE, CANCELLED, FAILED -> Steps.contradict(now);
			case PAID, RETURNED, CONTRADICTED -> Steps.same(now);
		};
	}

	/** Counts only after the visibility delay, twice; and only a bank that deduplicates is sent the same again. */
	private static Step notFound(Standing now, Instant at, BankCharacter bank) {
		if (now.state() != UNKNOWN && now.state() != ACCEPTED) {
			return now.state() == SENDING ? Steps.ask(now, bank) : Steps.same(now);
		}
		if (!bank.queryable() || at.isBefore(now.sentAt().plus(bank.visibilityDelay()))) {
			return Steps.ask(now, bank);
		}
		int times = now.notFound() + 1;
		Standing next = now.state() == UNKNOWN ? now.notFound(times) : now.in(UNKNOWN).notFound(times);
		if (times >= 2 && bank.deduplicates()) {
			return Steps.to(next.in(READY).notFound(0), PayoutIntent.SEND);
		}
		return times == 2 ? Steps.to(next, PayoutIntent.QUERY, PayoutIntent.PEOPLE) : Steps.to(next, PayoutIntent.QUERY);
	}

	private static boolean isOpen(Standing now) {
		return now.state() == SENDING || now.state() == ACCEPTED || now.state() == UNKNOWN;
	}
}
