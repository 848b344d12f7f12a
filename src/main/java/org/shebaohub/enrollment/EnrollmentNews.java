package org.shebaohub.enrollment;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;

/** What becomes of changes of coverage, each published in the transaction in which it happened. */
public sealed interface EnrollmentNews {

	/** A change was asked for; finance hears of it at once, before anybody approves it. */
	record Requested(String changeNo, EmployeeNo no, OrgNode node, Scheme scheme, EnrollmentChangeKind kind,
			LocalDate effective, String caseKey) implements EnrollmentNews {
	}

	/** The authority has done it. @param on when it said so @param effective the first day on which it holds */
	record Confirmed(String changeNo, EmployeeNo no, Scheme scheme, EnrollmentChangeKind kind, LocalDate on,
			LocalDate effective) implements EnrollmentNews {
	}

	/** The authority will not do it, or nobody approved it. */
	record Rejected(String changeNo, EmployeeNo no, Scheme scheme, EnrollmentChangeKind kind, String code)
			implements EnrollmentNews {
	}
}
