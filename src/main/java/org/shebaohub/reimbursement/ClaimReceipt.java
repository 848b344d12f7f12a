package org.shebaohub.reimbursement;

import java.util.List;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Decision;

/**
 * What the claimant is told at once.
 *
 * @param claimNo null when the claim was refused
 * @param state the name of the {@link ClaimState}, null when refused
 * @param months the three months that were looked at
 */
public record ClaimReceipt(Decision decision, String claimNo, String state, List<MonthStatus> months) {
}
