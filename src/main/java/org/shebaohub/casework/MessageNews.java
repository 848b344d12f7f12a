package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.exchange.IncomingNews;
import org.shebaohub.kernel.Actor;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Messages of one sender that nobody could apply are one case, until the last of them was applied or given up. */
@Component
class MessageNews {

	/** What these send is a case of HR's or of finance's, by their own desks; and who commands over HTTP was told himself. */
	private static final String TOLD_ELSEWHERE = "(hr|erp|api):.*|(hr|erp)\\.events";

	private final CaseDesk cases;

	MessageNews(CaseDesk cases) {
		this.cases = cases;
	}

	@EventListener
	void on(IncomingNews.Kept kept) {
		if (!kept.source().matches(TOLD_ELSEWHERE)) {
			cases.report(new CaseReport(CaseKind.MESSAGE_SET_ASIDE, cause(kept.source()), Actor.HUB.scope(), Cause.SYSTEM, Map.of()));
			cases.join(cause(kept.source()), "message/IN-" + kept.id());
		}
	}

	@EventListener
	void on(IncomingNews.Settled settled) {
		if (settled.lastOfSource()) {
			cases.clear(cause(settled.source()), settled.why());
		}
		if (settled.lastOfMessage()) {
			cases.clear(new RosterNews.EventSettled(settled.source().replaceFirst("^hr:", ""), settled.messageId()).causeKey(),
					settled.why());
		}
	}

	private static String cause(String source) {
		return "message-in/" + source;
	}
}
