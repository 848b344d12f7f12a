package org.shebaohub.reimbursement;

import org.shebaohub.kernel.Yuan;

/**
 * What finance allows of one of the employer's lines, when it is less than the line's amount.
 *
 * @param line counted from 1
 */
public record LineCut(int line, Yuan approved, String reason) {
}
