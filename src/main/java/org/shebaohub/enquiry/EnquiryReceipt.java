package org.shebaohub.enquiry;

import org.shebaohub.kernel.Decision;

/**
 * What the employee is told at once.
 *
 * @param enquiryNo null when it was refused
 */
public record EnquiryReceipt(Decision decision, String enquiryNo) {
}
