package org.shebaohub.contribution.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.ErpDesk;

/** What must hold before finance approves a month's list. */
final class FinanceApproval {

	private FinanceApproval() {
	}

	/** A unit of another branch is answered like an unknown one. */
	static Optional<Decision> refusal(Actor actor, String unit, InsuranceMonth month, Optional<OrgNode> node,
			List<MonthList> lists) {
		if (!actor.is(Role.FINANCE, Role.FINANCE_MANAGER)) {
			return refuse("NOT_ALLOWED", "finance approval of " + unit + " " + month,
					"FINANCE or FINANCE_MANAGER of the branch may", Role.FINANCE_MANAGER);
		}
		return unknown(actor, unit, month, node, lists).or(() -> approved(lists));
	}

	/** Finance approved in the ERP: what it approved there must be what waits here. */
	static Optional<Decision> refusal(Actor erp, ErpDesk.Word word, Optional<OrgNode> node, List<MonthList> lists,
			Yuan waiting, LocalDate today) {
		if (word.on().isAfter(today)) {
			return refuse("FROM_THE_FUTURE", "data.approvedOn", "a day that has come; check the sender's clock", null);
		}
		return unknown(erp, word.unit(), word.month(), node, lists)
			.or(() -> lists.stream().noneMatch(FinanceApproval::waits) || waiting.equals(word.total()) ? Optional.empty()
					: refuse("AMOUNT_DIFFERS", word.unit() + " " + word.month() + ": approved " + word.total() + ", waiting "
							+ waiting, "approve the amount that waits here, or approve here", Role.FINANCE_MANAGER));
	}

	private static Optional<Decision> unknown(Actor actor, String unit, InsuranceMonth month, Optional<OrgNode> node,
			List<MonthList> lists) {
		if (node.filter(actor::sees).isEmpty()) {
			return refuse("UNIT_UNKNOWN", unit, "check the declaration unit", null);
		}
		if (lists.isEmpty()) {
			return refuse("NO_LIST", unit + " " + month, "HR has not submitted a list of this month", Role.HR);
		}
		return Optional.empty();
	}

	private static Optional<Decision> approved(List<MonthList> lists) {
		if (lists.stream().noneMatch(FinanceApproval::waits)) {
			MonthList last = lists.get(lists.size() - 1);
			return refuse("ALREADY_APPROVED", last.declarationNo() + " by " + last.approvedBy() + " on " + last.approvedOn()
					+ ", now " + last.core().state(), "nothing to do", null);
		}
		return Optional.empty();
	}

	/** Nobody approves what he handed in. */
	static Optional<Decision> ofOwn(String approver, Set<String> submitters) {
		return submitters.contains(approver)
				? refuse("SECOND_PERSON_NEEDED", "handed in by " + approver, "another person of finance may",
						Role.FINANCE_MANAGER)
				: Optional.empty();
	}

	static boolean waits(MonthList list) {
		return list.core().state() == ListState.AWAITING_APPROVAL;
	}

	private static Optional<Decision> refuse(String code, String evidence, String remedy, Role accountable) {
		return Optional.of(Decision.refused(new Finding(code, evidence, remedy, accountable)));
	}
}
