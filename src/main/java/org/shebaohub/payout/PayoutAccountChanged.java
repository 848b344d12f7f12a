package org.shebaohub.payout;

/** The payee's account changed between approval and send; nothing was sent, the claim goes back to review. */
public record PayoutAccountChanged(String claimNo, String reference) {
}
