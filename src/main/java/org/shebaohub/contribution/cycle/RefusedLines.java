package org.shebaohub.contribution.cycle;

import java.util.List;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.contribution.ContributionsCredited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those whom the tax authority refuses are one case of their unit's month, until each is credited after all. */
@Component
class RefusedLines {

	private final JdbcSupplements lines;

	private final CaseDesk cases;

	RefusedLines(JdbcSupplements lines, CaseDesk cases) {
		this.lines = lines;
		this.cases = cases;
	}

	/** Nothing where nobody is refused; the same again is the same case. */
	void report(MonthList list) {
		List<String> people = lines.refused(list.unit(), list.month());
		if (!people.isEmpty()) {
			String key = key(list.unit(), list.month().toString());
			cases.report(new CaseReport(CaseKind.LINES_REJECTED, key, list.node(), Cause.BUREAU, Map.of()));
			cases.join(key, people.stream().map(no -> "employee/" + no).toList());
		}
	}

	@EventListener
	void on(ContributionsCredited credited) {
		if (lines.refused(credited.unit(), credited.month()).isEmpty()) {
			cases.clear(key(credited.unit(), credited.month().toString()), "nobody is refused any more");
		}
	}

	private static String key(String unit, String month) {
		return "rejected/tax-" + unit + "-" + month;
	}
}
