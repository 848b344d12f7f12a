package org.shebaohub.enquiry;

import java.time.Instant;
import java.util.List;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.enquiry.EnquiryDesk.Question;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;

/** An enquiry as stored; answer, answeredBy and answeredAt are null until it is answered. */
record Enquiry(String no, long number, EmployeeNo employee, OrgNode node, Question question, Instant askedAt,
		String caseNo, String answer, String answeredBy, Instant answeredAt) {

	EnquiryView seen(boolean byHimself, List<MonthStatus> troubled) {
		return new EnquiryView(no, employee.value(), question.about(), question.text(), askedAt, byHimself ? null : caseNo,
				answer, answeredBy, answeredAt, troubled);
	}
}
