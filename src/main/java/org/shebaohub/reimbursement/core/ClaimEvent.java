package org.shebaohub.reimbursement.core;

import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.core.CoverageCheck.Outcome;

/** What can happen to a claim. */
public sealed interface ClaimEvent {

	/** The months were looked at, on intake or again. */
	record Checked(Outcome outcome, Yuan liability) implements ClaimEvent {
	}

	/** Finance approved; {@code hubPays} is the sum of the employer's lines. */
	record Approved(Yuan hubPays) implements ClaimEvent {
	}

	/** The payout desk took the order under this reference. */
	record Instructed(String reference) implements ClaimEvent {
	}

	record Rejected() implements ClaimEvent {
	}

	record Settled(String reference) implements ClaimEvent {
	}

	/** Returned by the bank, failed, or stopped because the account changed: finance must look again. */
	record CameBack(String reference) implements ClaimEvent {
	}
}
