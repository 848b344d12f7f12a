package org.shebaohub.payout;

/** The money came back (退票), possibly without ever having been seen as paid; the claim needs a fresh approval. */
public record PayoutReturned(String claimNo, String reference, String reason) {
}
