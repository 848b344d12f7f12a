package org.shebaohub.reimbursement.core;

/** What a step of a claim asks the desk to do. */
public enum ClaimIntent {
	TELL_PARKED, TELL_HELD, TELL_PROGRESS, TELL_PAID, INSTRUCT_PAYOUT, POST_LIABILITY, REVERSE_LIABILITY
}
