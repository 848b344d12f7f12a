package org.shebaohub.casework;

import java.util.Map;
import java.util.Optional;
import org.shebaohub.dossier.HrCommandRefused;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An HR event that was not applied is a case until it is applied after all; so is a departure that may come to court, and a
 * document that the HR system does not file.
 */
@Component
class PersonnelNews {

	private final CaseDesk cases;

	private final RosterDesk roster;

	PersonnelNews(CaseDesk cases, RosterDesk roster) {
		this.cases = cases;
		this.roster = roster;
	}

	@EventListener
	void on(RosterNews.EventRefused refused) {
		cases.report(new CaseReport(CaseKind.EVENT_REFUSED, refused.causeKey(), node(refused), Cause.HR,
				Map.of()));
	}

	/** That of the employee, when he is known and the teller may speak of him; else the teller's own. */
	private OrgNode node(RosterNews.EventRefused refused) {
		return Optional.of(refused.subject()).filter(subject -> subject.matches("[A-Za-z0-9-]{1,20}"))
			.flatMap(subject -> roster.find(new EmployeeNo(subject))).map(Employee::node).filter(refused.node()::covers)
			.orElse(refused.node());
	}

	/** Until somebody has filed the document by hand and says so. */
	@EventListener
	void on(HrCommandRefused refused) {
		OrgNode node = roster.find(refused.employee()).map(Employee::node).orElse(Actor.HUB.scope());
		cases.report(new CaseReport(CaseKind.DOCUMENT_REFUSED, "document/" + refused.caseKey(), node, Cause.HR, Map.of()));
	}

	@EventListener
	void on(RosterNews.LeftForUnpaidInsurance left) {
		cases.report(new CaseReport(CaseKind.LEGAL_RISK, left.causeKey(), left.node(), Cause.HR, Map.of()));
	}

	@EventListener
	void on(RosterNews.EventSettled settled) {
		cases.clear(settled.causeKey(), "the event was applied");
	}
}
