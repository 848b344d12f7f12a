package org.shebaohub.payout;

/** A claim that has a live payout was ordered to be paid otherwise. */
class LivePayoutExists extends RuntimeException {

	LivePayoutExists(String claimNo, String reference) {
		super("claim " + claimNo + " already has the live payout " + reference);
	}
}
