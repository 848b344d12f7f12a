package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.operationlog.StoreNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A restored store is a case until it is matched with the bank. */
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

	private static String cause(long known) {
		return "store-restored/" + known;
	}
}
