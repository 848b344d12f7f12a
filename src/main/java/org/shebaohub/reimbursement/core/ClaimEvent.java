package org.shebaohub.reimbursement.core;

import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.core.CoverageCheck.Outcome;

/** What can happen to a claim. */
public sealed interface ClaimEvent {

	/** The months were looked at, on intake or again; {@code missing} when required papers are. */
	record Checked(Outcome outcome, Yuan liability, boolean missing) implements ClaimEvent {
	}

	/** Papers came in; {@code missing} while others still are. */
	record Supplemented(boolean missing) implements ClaimEvent {
	}

	/** Finance looks no further before other papers are there. */
	record PapersAsked() implements ClaimEvent {
	}

	/** Finance approved, {@code inPart} when it cut lines; {@code hubPays} and {@code fund} are what is left to bear. */
	record Approved(Yuan hubPays, Yuan fund, boolean inPart) implements ClaimEvent {
	}

	/** The payout desk took the order under this reference. */
	record Instructed(String reference) implements ClaimEvent {
	}

	/** Nobody knows whether a payout that was given up has paid after all: two people decide, and nobody approves anew before. */
	record Doubted(String reference) implements ClaimEvent {
	}

	record Rejected() implements ClaimEvent {
	}

	record Settled(String reference) implements ClaimEvent {
	}

	/** Returned by the bank, failed, or stopped because the account changed: finance must look again. */
	record CameBack(String reference) implements ClaimEvent {
	}
}
