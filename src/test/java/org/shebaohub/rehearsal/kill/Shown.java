package org.shebaohub.rehearsal.kill;

import java.util.Set;

/**
 * Where the hub says that a claim stands.
 * @param payout the state of its latest payout, empty when it has none
 */
record Shown(String claimNo, String state, String payout) {

	private static final Set<String> PEOPLE_DECIDE = Set.of("WAITING_RELEASE", "UNKNOWN", "CONTRADICTED");

	private static final Set<String> NO_MONEY_LEFT = Set.of("", "FAILED", "RETURNED", "CANCELLED");

	boolean isPaid() {
		return state.equals("PAID");
	}

	/** The hub admits that the money may have left, and asks people. */
	boolean isUndecided() {
		return PEOPLE_DECIDE.contains(payout);
	}

	/** The hub has yet to send, or has not heard what became of it. */
	boolean isOnItsWay() {
		return state.equals("APPROVED") && Set.of("", "READY", "SENDING").contains(payout);
	}

	/** Nothing happens any more before somebody acts. */
	boolean isAtRest() {
		return isPaid() || isUndecided() || Set.of("PARKED", "REJECTED", "SETTLED_WITHOUT_PAYOUT").contains(state)
				|| Set.of("IN_REVIEW", "HELD").contains(state) && NO_MONEY_LEFT.contains(payout);
	}
}
