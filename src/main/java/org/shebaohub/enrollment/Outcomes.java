package org.shebaohub.enrollment;

import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from the end of a change, and from its failing to come. */
@Component
class Outcomes {

	private final JdbcCoverage coverage;

	private final CaseDesk cases;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	Outcomes(JdbcCoverage coverage, CaseDesk cases, PolicyDesk policy, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.coverage = coverage;
		this.cases = cases;
		this.policy = policy;
		this.clock = clock;
		this.events = events;
	}

	void tell(Change ended) {
		Change.Asked asked = ended.asked();
		cases.clear("enrollment-unconfirmed/" + ended.no(), "the authority has answered");
		if (ended.state() == ChangeState.CONFIRMED) {
			if (asked.kind().begins() || asked.kind() == EnrollmentChangeKind.REMOVAL) {
				coverage.put(asked.employee(), new Coverage(asked.scheme(), asked.kind().begins(), asked.effective(), ended.no()));
			}
			events.publishEvent(new EnrollmentNews.Confirmed(ended.no(), asked.employee(), asked.scheme(), asked.kind(),
					ended.heard().confirmedOn(), asked.effective()));
			return;
		}
		report(CaseKind.ENROLLMENT_REJECTED, "enrollment-rejected/", ended);
		events.publishEvent(new EnrollmentNews.Rejected(ended.no(), asked.employee(), asked.scheme(), asked.kind(),
				ended.heard().code()));
	}

	/** A receipt is no confirmation: what takes longer than policy allows is somebody's case. */
	void missConfirmation(Change one) {
		LocalDate sent = one.heard().sentOn();
		int days = policy.number(one.asked().node(), "enrollment.confirmDays", clock.today());
		if (sent != null && clock.today().isAfter(sent.plusDays(days))) {
			report(CaseKind.ENROLLMENT_UNCONFIRMED, "enrollment-unconfirmed/", one);
		}
	}

	private void report(CaseKind kind, String cause, Change about) {
		cases.report(new CaseReport(kind, cause + about.no(), about.asked().node(), Cause.BUREAU, Map.of()));
		cases.join(cause + about.no(), "employee/" + about.asked().employee());
	}
}
