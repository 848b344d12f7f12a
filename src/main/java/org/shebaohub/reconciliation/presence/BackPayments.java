package org.shebaohub.reconciliation.presence;

import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.reconciliation.StatusSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The months of a wrong stop: finance has a case until they are credited, or nothing is to be paid for them. */
@Component
class BackPayments {

	private final JdbcBackPayments rows;

	private final CaseDesk cases;

	private final ContributionDesk contributions;

	BackPayments(JdbcBackPayments rows, CaseDesk cases, ContributionDesk contributions) {
		this.rows = rows;
		this.cases = cases;
		this.contributions = contributions;
	}

	/** Nobody tells the hub what the housing fund has credited: that case ends by a person. */
	void open(Open one, String changeNo, String reason) {
		cases.report(new CaseReport(CaseKind.BACK_PAYMENT, key(changeNo), one.node(), Cause.FINANCE,
				Map.of("employeeNo", one.employee().value(), "day", one.otherSince().toString(), "reason", reason)));
		if (one.source() == StatusSource.ENROLLMENT) {
			rows.add(new JdbcBackPayments.Due(changeNo, one.employee(), InsuranceMonth.containing(one.otherSince())));
		}
	}

	/** Nothing is left to pay. */
	void end(String changeNo, String why) {
		cases.clear(key(changeNo), why);
		rows.remove(changeNo);
	}

	@EventListener
	void on(ContributionsCredited credited) {
		rows.of(credited.month()).stream().filter(due -> contributions.areCredited(due.employee(), due.from()))
			.forEach(due -> end(due.changeNo(), "the months since " + due.from() + " were credited"));
	}

	private static String key(String changeNo) {
		return "back-payment/" + changeNo;
	}
}
