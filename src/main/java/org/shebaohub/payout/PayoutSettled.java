package org.shebaohub.payout;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;

/** The bank has paid; published in the transaction that says so. */
public record PayoutSettled(String claimNo, String reference, Yuan amount, LocalDate on) {
}
