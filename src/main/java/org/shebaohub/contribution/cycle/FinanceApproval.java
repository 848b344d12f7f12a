package org.shebaohub.contribution.cycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

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
		if (node.filter(actor::sees).isEmpty()) {
			return refuse("UNIT_UNKNOWN", unit, "check the declaration unit", null);
		}
		if (lists.isEmpty()) {
			return refuse("NO_LIST", unit + " " + month, "HR has not submitted a list of this month", Role.HR);
		}
		if (lists.stream().noneMatch(FinanceApproval::waits)) {
			MonthList last = lists.get(lists.size() - 1);
			return refuse("ALREADY_APPROVED", last.declarationNo() + " by " + last.approvedBy() + " on " + last.approvedOn()
					+ ", now " + last.core().state(), "nothing to do", null);
		}
		return Optional.empty();
	}

	/** Nobody approves what he handed in. */
	static Optional<Decision> ofOwn(Actor actor, Set<String> submitters) {
		return submitters.contains(actor.name())
				? refuse("SECOND_PERSON_NEEDED", "handed in by " + actor.name(), "another person of finance may",
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
