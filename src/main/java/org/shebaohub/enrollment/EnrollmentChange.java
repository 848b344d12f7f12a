package org.shebaohub.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;

/**
 * A change of coverage as people see it.
 *
 * @param caseKey what it belongs to, such as an exit; empty when it stands for itself
 * @param holder with whom it waits; null when it is done
 * @param dueOn the last day in time; null where the calendar does not tell
 * @param month in whose window it goes
 * @param lateMonths how many windows it has missed
 * @param cost what the missed windows cost, by policy; null when nothing is late or no cost is known
 */
public record EnrollmentChange(String no, long number, EmployeeNo employee, OrgNode node, Scheme scheme,
		EnrollmentChangeKind kind, LocalDate effective, String caseKey, ChangeState state, Role holder,
		String requestedBy, Instant requestedAt, List<Approval> approvals, LocalDate dueOn, InsuranceMonth month,
		int lateMonths, Yuan cost, String receiptNo, LocalDate sentOn, LocalDate confirmedOn, String code, String detail) {

	/** One level's yes. */
	public record Approval(int level, String approver, Instant at) {
	}
}
