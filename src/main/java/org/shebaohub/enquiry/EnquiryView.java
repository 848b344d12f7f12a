package org.shebaohub.enquiry;

import java.time.Instant;
import java.util.List;
import org.shebaohub.contribution.MonthStatus;

/**
 * An enquiry as the employee and HR see it.
 *
 * @param caseNo HR's case, null for the employee
 * @param answer null while there is none
 * @param troubled those of the employee's last six months of medical insurance that are late or interrupted, with their cause; only
 * when one enquiry is looked at
 */
public record EnquiryView(String no, String employeeNo, String about, String text, Instant askedAt, String caseNo,
		String answer, String answeredBy, Instant answeredAt, List<MonthStatus> troubled) {
}
