package org.shebaohub.web.gate;

import static org.shebaohub.kernel.Role.ADMIN;
import static org.shebaohub.kernel.Role.ADMINISTRATION;
import static org.shebaohub.kernel.Role.ATTENDANCE_SYSTEM;
import static org.shebaohub.kernel.Role.AUDITOR;
import static org.shebaohub.kernel.Role.BUREAU_SYSTEM;
import static org.shebaohub.kernel.Role.DEPARTMENT_HEAD;
import static org.shebaohub.kernel.Role.EMPLOYEE;
import static org.shebaohub.kernel.Role.ERP_SYSTEM;
import static org.shebaohub.kernel.Role.FINANCE;
import static org.shebaohub.kernel.Role.FINANCE_MANAGER;
import static org.shebaohub.kernel.Role.HR;
import static org.shebaohub.kernel.Role.HR_DIRECTOR;
import static org.shebaohub.kernel.Role.HR_MANAGER;
import static org.shebaohub.kernel.Role.HR_SYSTEM;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.shebaohub.kernel.Role;

/** Every door that the hub has, but for the console's; what is not on this list is refused. */
final class Doors {

	/** What is posted here is a document, and larger than any command. */
	static final String PAPERS = "/api/claims/{no}/documents";

	/** Who sees what is abnormal and who must act. */
	private static final Role[] WATCHERS = { HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMINISTRATION, ADMIN,
			AUDITOR };

	private Doors() {
	}

	static List<Door> all() {
		return List.of(
				// these check something else than a token: a password, a signature, or nothing secret is behind them
				Door.open(POST, "/api/login"),
				Door.open(POST, "/callbacks/bank"),
				Door.open(POST, "/callbacks/sms"),
				Door.open(GET, "/"),
				Door.open(GET, "/console"),
				Door.open(GET, "/problems"),
				Door.open(GET, "/actuator/health"),
				Door.open(GET, "/actuator/health/liveness"),
				Door.open(GET, "/actuator/health/readiness"),

				Door.of(POST, "/api/logout"),
				Door.of(GET, "/api/notices"),
				Door.of(GET, "/api/me"),
				Door.of(GET, "/api/employees/{no}/timeline", HR, HR_MANAGER, HR_DIRECTOR, AUDITOR, EMPLOYEE),
				Door.of(GET, "/api/employees", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, AUDITOR),
				Door.of(POST, "/api/employees/search", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER),
				Door.of(GET, "/api/employees/{no}", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(GET, "/api/reports/loss-at-risk", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, AUDITOR),
				Door.of(GET, "/api/employees/{no}/contributions", HR, HR_MANAGER, HR_DIRECTOR, EMPLOYEE),
				Door.of(GET, "/api/employees/{no}/months/{month}", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER,
						ADMINISTRATION, AUDITOR, EMPLOYEE),
				Door.of(GET, "/api/employees/{no}/responsibilities", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER,
						AUDITOR),
				Door.of(POST, "/api/employees/{no}/months/{month}/ask", HR, HR_MANAGER),
				Door.of(GET, "/api/files", WATCHERS),
				Door.of(GET, "/api/layouts", HR, HR_MANAGER, HR_DIRECTOR, ADMIN, AUDITOR),
				Door.of(POST, "/api/layouts", HR_DIRECTOR, ADMIN),
				Door.of(GET, "/api/rules", WATCHERS),
				Door.of(GET, "/api/rules/waiting", HR_MANAGER, FINANCE_MANAGER, ADMIN, AUDITOR),
				Door.of(POST, "/api/rules", HR_MANAGER, FINANCE_MANAGER),
				Door.of(POST, "/api/rules/withdraw", HR_MANAGER, FINANCE_MANAGER),
				Door.of(POST, "/api/enquiries", EMPLOYEE),
				Door.of(GET, "/api/enquiries", HR, HR_MANAGER, HR_DIRECTOR, EMPLOYEE),
				Door.of(GET, "/api/enquiries/{no}", HR, HR_MANAGER, HR_DIRECTOR, EMPLOYEE),
				Door.of(POST, "/api/enquiries/{no}/answer", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(GET, "/v3/api-docs"),
				Door.of(GET, "/api/sandbox/clock"),
				Door.of(POST, "/api/sandbox/clock", ADMIN),

				Door.of(POST, "/api/claims", HR, HR_MANAGER, EMPLOYEE),
				Door.of(GET, "/api/claims", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(GET, "/api/claims/{no}", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(POST, "/api/claims/{no}/approve", FINANCE, FINANCE_MANAGER),
				Door.of(POST, "/api/claims/{no}/return", FINANCE, FINANCE_MANAGER),
				Door.of(POST, "/api/claims/{no}/recheck", HR, HR_MANAGER),
				Door.of(POST, "/api/claims/{no}/reject", FINANCE, FINANCE_MANAGER, HR, HR_MANAGER),
				Door.of(POST, PAPERS, HR, HR_MANAGER, EMPLOYEE),
				Door.of(GET, PAPERS, HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(GET, "/api/claims/{no}/voucher", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(GET, PAPERS + "/{document}", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),

				Door.of(GET, "/api/back-claims", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR),
				Door.of(GET, "/api/claims/{no}/back-claim", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(POST, "/api/claims/{no}/back-claim/submit", HR, HR_MANAGER),
				Door.of(POST, "/api/claims/{no}/back-claim/accept", HR, HR_MANAGER),
				Door.of(POST, "/api/claims/{no}/back-claim/refuse", HR, HR_MANAGER),

				Door.of(GET, "/api/cycles", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, ADMINISTRATION, AUDITOR),
				Door.of(GET, "/api/cycles/{unit}/{month}", HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, ADMINISTRATION, AUDITOR),
				Door.of(POST, "/api/cycles/{unit}/{month}/supplement", HR, HR_MANAGER),
				Door.of(POST, "/api/cycles/{unit}/{month}/approve", FINANCE, FINANCE_MANAGER),

				Door.of(GET, "/api/payouts", FINANCE, FINANCE_MANAGER, AUDITOR),
				Door.of(GET, "/api/payouts/unmatched", FINANCE, FINANCE_MANAGER, AUDITOR),
				Door.of(GET, "/api/payouts/{reference}", FINANCE, FINANCE_MANAGER, AUDITOR),
				Door.of(POST, "/api/payouts/{reference}/release", FINANCE, FINANCE_MANAGER),
				Door.of(POST, "/api/payouts/{reference}/decide", FINANCE, FINANCE_MANAGER),
				Door.of(POST, "/api/payouts/stop", FINANCE, FINANCE_MANAGER, ADMIN),
				Door.of(POST, "/api/payouts/resume", FINANCE_MANAGER),
				Door.of(POST, "/api/payouts/matched", FINANCE_MANAGER),

				Door.of(GET, "/api/tasks", DEPARTMENT_HEAD, HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMIN),
				Door.of(GET, "/api/cases", WATCHERS),
				Door.of(GET, "/api/cases/{no}", WATCHERS),
				Door.of(POST, "/api/cases/{no}/acknowledge", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMIN),
				Door.of(POST, "/api/cases/{no}/resolve", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMIN),
				Door.of(POST, "/api/cases/{no}/nudge", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER),

				Door.of(GET, "/api/duties", WATCHERS),
				Door.of(GET, "/api/duties/today", WATCHERS),
				Door.of(POST, "/api/duties", HR_MANAGER, HR_DIRECTOR, ADMIN),
				Door.of(POST, "/api/duties/relieve", HR_MANAGER, HR_DIRECTOR, ADMIN),
				Door.of(POST, "/api/duties/absences", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMIN),
				Door.of(POST, "/api/duties/absences/end", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMIN),

				Door.of(GET, "/api/employees/{no}/items", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(POST, "/api/employees/{no}/deductions", HR, HR_MANAGER),
				Door.of(POST, "/api/employees/{no}/follow-ups", HR, HR_MANAGER),
				Door.of(POST, "/api/employees/{no}/return", HR, HR_MANAGER),

				Door.of(POST, "/api/hr/events", HR_SYSTEM),
				Door.of(POST, "/api/erp/events", ERP_SYSTEM),
				Door.of(POST, "/api/attendance/events", ATTENDANCE_SYSTEM),
				Door.of(POST, "/api/bureau/events", BUREAU_SYSTEM),
				Door.of(POST, "/api/hr/exit-checks", HR_SYSTEM, HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER),
				Door.of(GET, "/api/hr/employees/{no}", HR, HR_MANAGER, HR_DIRECTOR, AUDITOR, HR_SYSTEM),
				Door.of(GET, "/api/hr/documents/{commandNo}", HR_SYSTEM),

				Door.of(POST, "/api/me/resignation", EMPLOYEE),
				Door.of(GET, "/api/offboardings", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(POST, "/api/offboardings", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(GET, "/api/offboardings/{no}", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, AUDITOR, EMPLOYEE),
				Door.of(POST, "/api/offboardings/{no}/confirm", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(POST, "/api/offboardings/{no}/complete", HR, HR_MANAGER),
				Door.of(POST, "/api/offboardings/{no}/override", HR_MANAGER, HR_DIRECTOR, FINANCE_MANAGER),
				Door.of(POST, "/api/offboardings/{no}/override/approve", HR_MANAGER, HR_DIRECTOR, FINANCE_MANAGER),
				Door.of(POST, "/api/offboardings/{no}/withdraw", HR, HR_MANAGER),
				Door.of(POST, "/api/offboardings/{no}/clocks/{clock}/done", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER),
				Door.of(POST, "/api/offboardings/{no}/contacts", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(GET, "/api/enrollment-changes", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, DEPARTMENT_HEAD, AUDITOR),
				Door.of(POST, "/api/enrollment-changes", HR, HR_MANAGER),
				Door.of(GET, "/api/enrollment-changes/{no}", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, DEPARTMENT_HEAD,
						AUDITOR),
				Door.of(POST, "/api/enrollment-changes/{no}/approve", DEPARTMENT_HEAD, HR_MANAGER, HR_DIRECTOR),
				Door.of(POST, "/api/enrollment-changes/{no}/reject", DEPARTMENT_HEAD, HR_MANAGER, HR_DIRECTOR),

				Door.of(GET, "/api/mismatches", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMINISTRATION, AUDITOR),
				Door.of(GET, "/api/mismatches/{no}", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMINISTRATION, AUDITOR),
				Door.of(POST, "/api/mismatches/{no}/answer", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER),
				Door.of(POST, "/api/mismatches/{no}/dispute", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(POST, "/api/mismatches/{no}/settle", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(GET, "/api/mismatch-figures", HR, HR_MANAGER, HR_DIRECTOR, ADMINISTRATION, AUDITOR),
				Door.of(GET, "/api/spot-checks", HR, HR_MANAGER, HR_DIRECTOR, AUDITOR),
				Door.of(POST, "/api/spot-checks/{id}/result", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(GET, "/api/mismatch-evidence", HR, HR_MANAGER, HR_DIRECTOR, AUDITOR),
				Door.of(POST, "/api/mismatch-evidence", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(GET, "/api/reconciliations", HR, HR_MANAGER, HR_DIRECTOR, ADMIN, AUDITOR),
				Door.of(POST, "/api/reconciliations", HR, HR_MANAGER, HR_DIRECTOR),
				Door.of(GET, "/api/status-syncs", HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, ADMIN, AUDITOR),
				Door.of(GET, "/api/employees/{no}/status-points", HR, HR_MANAGER, HR_DIRECTOR, ADMINISTRATION, AUDITOR),

				Door.of(GET, "/api/overview", WATCHERS),
				Door.of(GET, "/api/connectors", WATCHERS),
				Door.ofWhole(POST, "/api/connectors/{connector}/test", ADMIN),
				Door.ofWhole(POST, "/api/connectors/{connector}/pause", ADMIN),
				Door.ofWhole(POST, "/api/connectors/{connector}/resume", ADMIN),
				Door.ofWhole(GET, "/api/messages", ADMIN, AUDITOR),
				Door.ofWhole(GET, "/api/messages/{id}", ADMIN, AUDITOR),
				Door.ofWhole(POST, "/api/messages/{id}/replay", ADMIN),
				Door.ofWhole(POST, "/api/messages/{id}/dismiss", ADMIN),
				Door.ofWhole(GET, "/api/parked-messages", ADMIN, AUDITOR),
				Door.ofWhole(GET, "/api/parked-messages/causes", ADMIN, AUDITOR),
				Door.ofWhole(POST, "/api/parked-messages/replay", ADMIN),
				Door.of(POST, "/api/backups", ADMIN),
				Door.ofWhole(GET, "/api/log", ADMIN, AUDITOR),
				Door.ofWhole(GET, "/api/log/rows", ADMIN, AUDITOR),
				Door.of(GET, "/api/log/verification", ADMIN, AUDITOR),
				Door.of(POST, "/api/log/verification", ADMIN, AUDITOR),
				Door.of(GET, "/actuator/prometheus", ADMIN, AUDITOR),
				Door.of(GET, "/actuator/info", ADMIN, AUDITOR));
	}
}
