package org.shebaohub.enrollment.post;

import java.util.List;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds HR of what a transfer (调岗) means for coverage; where another declaration unit insures from now on it is a case,
 * which goes up, until somebody has asked for a change of coverage.
 */
@Component
class PostTransfers {

	private final JdbcInsuredPlaces places;

	private final NoticeDesk notices;

	private final CaseDesk cases;

	private final BusinessClock clock;

	PostTransfers(JdbcInsuredPlaces places, NoticeDesk notices, CaseDesk cases, BusinessClock clock) {
		this.places = places;
		this.notices = notices;
		this.cases = cases;
		this.clock = clock;
	}

	@EventListener
	void on(RosterNews.EmployeeTransferred moved) {
		notices.tell(Audience.role(Role.HR, moved.to()), "post-transfer-hr",
				Map.of("employeeNo", moved.no().value(), "node", moved.to().path()), "employee/" + moved.no());
		if (places.isElsewhere(moved.no(), moved.to(), clock.today())) {
			cases.report(new CaseReport(CaseKind.POST_TRANSFER, key(moved.no()), moved.to(), Cause.HR, Map.of()));
			cases.join(key(moved.no()), List.of("employee/" + moved.no()));
		}
		else {
			cases.clear(key(moved.no()), "insured where he works");
		}
	}

	@EventListener
	void on(EnrollmentNews.Requested asked) {
		if (asked.kind() != EnrollmentChangeKind.REINSTATEMENT) {
			cases.clear(key(asked.no()), asked.kind() + " " + asked.changeNo() + " was asked for");
		}
	}

	private static String key(EmployeeNo no) {
		return "post-transfer/" + no;
	}
}
