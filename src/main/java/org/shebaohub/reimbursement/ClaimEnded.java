package org.shebaohub.reimbursement;

import org.shebaohub.kernel.EmployeeNo;

/** A claim was paid, rejected or settled without a payout; published in the transaction in which it happened. */
public record ClaimEnded(String claimNo, EmployeeNo employee) {
}
