package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.operationlog.StoreNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A restored store is a case until it is matched with the bank, and one that somebody has altered until a person has seen to it. */
@Component
class RestoredStoreCase {

	private final CaseDesk cases;

	RestoredStoreCase(CaseDesk cases) {
		this.cases = cases;
	}

	@EventListener
	void on(StoreNews.Behind behind) {
		cases.report(new CaseReport(CaseKind.STORE_RESTORED, cause(behind.known()), Actor.HUB.scope(), Cause.FINANCE, Map.of()));
	}

	@EventListener
	void on(StoreNews.Matched matched) {
		cases.clear(cause(matched.known()), "the store is matched with the bank");
	}

	@EventListener
	void on(StoreNews.Altered altered) {
		String first = altered.places().get(0);
		cases.report(new CaseReport(CaseKind.STORE_ALTERED, "store-altered/" + first.substring(0, Math.min(first.length(), 150)),
				Actor.HUB.scope(), Cause.FINANCE, Map.of()));
	}

	private static String cause(long known) {
		return "store-restored/" + known;
	}
}
