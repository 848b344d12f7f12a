package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An HR event that was not applied is a case until it is applied after all; so is a departure that may come to court. */
@Component
class PersonnelNews {

	private final CaseDesk cases;

	PersonnelNews(CaseDesk cases) {
		this.cases = cases;
	}

	@EventListener
	void on(RosterNews.EventRefused refused) {
		cases.report(new CaseReport(CaseKind.EVENT_REFUSED, refused.causeKey(), refused.node(), Cause.HR,
				Map.of()));
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
