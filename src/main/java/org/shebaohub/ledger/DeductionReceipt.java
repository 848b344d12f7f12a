package org.shebaohub.ledger;

import org.shebaohub.kernel.Decision;

/** The answer to a deduction that was asked for. @param orderNo null when it was refused */
public record DeductionReceipt(Decision decision, String orderNo) {
}
