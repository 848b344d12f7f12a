package org.shebaohub.web.view;

import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.reconciliation.MismatchDesk;
import org.shebaohub.reconciliation.StatusDesk;
import org.shebaohub.reconciliation.StatusView;
import org.springframework.stereotype.Component;

/** What the authorities and the other systems say of somebody whom the caller may see. */
@Component
class OtherSystemsView {

	private static final int MONTHS = 6;

	private static final int CHANGES = 50;

	private final ContributionDesk contributions;

	private final EnrollmentDesk enrollments;

	private final StatusDesk statuses;

	private final MismatchDesk mismatches;

	OtherSystemsView(ContributionDesk contributions, EnrollmentDesk enrollments, StatusDesk statuses, MismatchDesk mismatches) {
		this.contributions = contributions;
		this.enrollments = enrollments;
		this.statuses = statuses;
		this.mismatches = mismatches;
	}

	InsuredPart insured(Actor actor, EmployeeNo no) {
		return new InsuredPart(Stream.of(Scheme.values()).flatMap(scheme -> enrollments.coverage(no, scheme).stream()).toList(),
				enrollments.list(actor, no, Long.MAX_VALUE, CHANGES), contributions.statement(actor, no, MONTHS).orElse(null));
	}

	ComparedPart compared(Actor actor, EmployeeNo no) {
		return new ComparedPart(statuses.of(actor, no).map(StatusView::points).orElse(List.of()), mismatches.of(actor, no),
				statuses.syncs());
	}
}
