package org.shebaohub.contribution.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;

/** The list of a declaration unit and month, as it stands in the store. */
record MonthList(String declarationNo, String unit, OrgNode node, InsuranceMonth month, ListCore core, Instant since,
		String approvedBy, LocalDate approvedOn, LocalDate paidOn, LocalDate creditedOn, String code, String detail,
		int version) {

	MonthList at(ListCore next) {
		return new MonthList(declarationNo, unit, node, month, next, since, approvedBy, approvedOn, paidOn, creditedOn,
				code, detail, version);
	}

	MonthList approved(String by, LocalDate on) {
		return new MonthList(declarationNo, unit, node, month, new ListCore(ListState.APPROVED, 0), since, by, on, null,
				null, null, null, version);
	}

	/** With what the answer said; a date once known stays. */
	MonthList heard(TaxAnswer answer, ListCore next) {
		boolean credited = next.state() == ListState.CREDITED;
		LocalDate said = answer.paidOn() != null ? answer.paidOn() : answer.date();
		boolean paid = credited || next.state() == ListState.PAID;
		return new MonthList(declarationNo, unit, node, month, next, since, approvedBy, approvedOn,
				paidOn == null && paid ? said : paidOn, credited ? answer.date() : creditedOn, answer.code(),
				answer.detail(), version);
	}
}
