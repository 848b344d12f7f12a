package org.shebaohub.payout.core;

import java.util.List;
import java.util.Map;

/** Holds the hub's rows against the bank's ledger; the ledger is always right. */
final class Judge {

	private final SimulatedBank bank;

	private final Map<String, Integer> seen;

	Judge(SimulatedBank bank, Map<String, Integer> seen) {
		this.bank = bank;
		this.seen = seen;
	}

	/** What must hold at every moment. */
	void now(List<SimulatedPayout> payouts) {
		for (SimulatedPayout payout : payouts) {
			PayoutState state = payout.standing.state();
			long debits = bank.debits(payout.reference) + bank.debits(payout.reference + "/2");
			require(debits <= 1, "at most one debit", payout);
			require(state != PayoutState.PAID || debits == 1, "paid means one debit", payout);
			require(state != PayoutState.FAILED || payout.decidedByPeople || debits == 0, "failed means none", payout);
			require(payout.isFinal() || state.isForPeople() || !payout.open().isEmpty(), "nothing lies about", payout);
			require(payout.postings == (payout.standing.booked() ? 1 : 0), "postings match", payout);
			seen.merge(state.name(), 1, Integer::sum);
		}
	}

	/** What must hold when faults have stopped and everybody has done his work. */
	void theEnd(List<SimulatedPayout> payouts, boolean quiet) {
		for (SimulatedPayout payout : payouts) {
			require(quiet, "everything is at its end", payout);
			long left = bank.debits(payout.reference) - bank.returns(payout.reference);
			require(left == (payout.standing.state() == PayoutState.PAID ? 1 : 0), "settled is paid", payout);
			require(payout.postings == left, "postings are what the bank did", payout);
		}
	}

	private static void require(boolean holds, String what, SimulatedPayout payout) {
		if (!holds) {
			throw new AssertionError(what + ": " + payout.reference + " " + payout.standing);
		}
	}
}
