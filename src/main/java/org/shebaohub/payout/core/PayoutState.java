package org.shebaohub.payout.core;

/**
 * Where a payout stands. UNKNOWN: the money may or may not have left, the bank must be asked. CONTRADICTED: the bank,
 * its statement or the store contradict each other; frozen until two people decide.
 */
public enum PayoutState {
	WAITING_RELEASE, READY, SENDING, ACCEPTED, UNKNOWN, PAID, FAILED, RETURNED, CONTRADICTED, CANCELLED;

	/** True while the claim must not get another payout. */
	public boolean isLive() {
		return this != FAILED && this != RETURNED && this != CANCELLED;
	}

	/** True where nothing goes on before people have acted. */
	public boolean isForPeople() {
		return this == WAITING_RELEASE || this == UNKNOWN || this == CONTRADICTED;
	}
}
