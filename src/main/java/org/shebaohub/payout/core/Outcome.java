package org.shebaohub.payout.core;

/**
 * What the bank's answer proves. FAILED only for a code that is known to mean "no debit"; NOT_SENT only if provably no
 * byte left; everything else that is not understood is UNCLEAR.
 */
public enum Outcome {
	PAID, ACCEPTED, FAILED, RETURNED, NOT_FOUND, UNCLEAR, NOT_SENT
}
