package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An HR event that was not applied is a case until it is applied after all. */
@Component
class PersonnelNews {

	private final CaseDesk cases;

	PersonnelNews(CaseDesk cases) {
		this.cases = cases;
	}

	@EventListener
	void on(RosterNews.EventRefused refused) {
		cases.report(new CaseReport(CaseKind.EVENT_REFUSED, key(refused.source(), refused.eventId()), refused.node(), Cause.HR,
				Map.of()));
	}

	@EventListener
	void on(RosterNews.EventSettled settled) {
		cases.clear(key(settled.source(), settled.eventId()), "the event was applied");
	}

	private static String key(String source, String eventId) {
		return "event/" + source + "/" + eventId;
	}
}
