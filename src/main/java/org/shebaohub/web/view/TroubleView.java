package org.shebaohub.web.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseView;
import org.shebaohub.enrollment.EnrollmentChange;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.ExitView;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.reconciliation.MismatchView;
import org.springframework.stereotype.Component;

/** Whether somebody leaves, and what is abnormal about him and about whatever concerns him. */
@Component
class TroubleView {

	private static final int OWN = 50;

	private final OffboardingDesk exits;

	private final CaseDesk cases;

	TroubleView(OffboardingDesk exits, CaseDesk cases) {
		this.exits = exits;
		this.cases = cases;
	}

	List<ExitView> exits(Actor actor, EmployeeNo no) {
		return actor.isSelf(no) ? exits.list(himself(actor), null, Long.MAX_VALUE, OWN) : exits.of(actor, no);
	}

	private static Actor himself(Actor actor) {
		return new Actor(actor.name(), Set.of(Role.EMPLOYEE), actor.scope(), actor.self());
	}

	/** Those that have not ended, of the employee himself, his exits, his changes of coverage and his mismatches. */
	List<CaseView.Summary> cases(Actor actor, EmployeeNo no, List<ExitView> exits, InsuredPart insured, ComparedPart compared) {
		Stream<String> keys = Stream.of(Stream.of(no.value()), exits.stream().map(ExitView::no),
				insured.changes().stream().map(EnrollmentChange::no), compared.mismatches().stream().map(MismatchView.Summary::no))
			.flatMap(some -> some);
		return keys.flatMap(key -> cases.concerning(key).stream()).distinct()
			.flatMap(caseNo -> cases.find(actor, caseNo).stream())
			.map(CaseView::summary).filter(one -> one.state().lives()).toList();
	}
}
