package org.shebaohub.payout;

/** It is certain that nothing was debited; the claim needs a fresh approval. */
public record PayoutFailed(String claimNo, String reference, String reason) {
}
