package org.shebaohub.reconciliation.presence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reconciliation.MismatchType;
import org.springframework.stereotype.Component;

/**
 * Makes cases of what was found: a person who may not be there is one, many of the same kind at one node are one together,
 * and a case ends when the last of its mismatches has gone or is answered.
 */
@Component
public class Telling {

	private final JdbcTelling untold;

	private final CaseDesk cases;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Telling(JdbcTelling untold, CaseDesk cases, PolicyDesk policy, BusinessClock clock) {
		this.untold = untold;
		this.cases = cases;
		this.policy = policy;
		this.clock = clock;
	}

	/** Alike at one node, and not told yet. */
	record Group(String type, String source, OrgNode node, int count) {

		String causeKey() {
			return "mismatch/" + type + "/" + source + "/" + node;
		}
	}

	/** In the caller's transaction, after a comparison. */
	public void tell() {
		untold.groups().forEach(group -> {
			int many = policy.number(group.node(), "reconciliation.rollUpFrom", clock.today());
			if (untold.asksForPresence(group) && group.count() < many) {
				untold.members(group).forEach(this::alone);
			}
			else {
				together(group);
			}
		});
		untold.gone().forEach(key -> {
			cases.clear(key, "the systems agree again");
			untold.forget(key);
		});
	}

	private void alone(Open one) {
		String key = "presence/" + one.no();
		Map<String, String> words = new HashMap<>(Map.of("employeeNo", one.employee().value(), "mismatch", one.type().name(),
				"statusSource", one.source().name(), "guidance", one.type().name()));
		words.put("day", (one.otherSince() == null ? one.bornOn() : one.otherSince()).toString());
		cases.report(new CaseReport(CaseKind.PRESENCE_CHECK, key, one.node(), Cause.HR, words));
		cases.join(key, List.of("employee/" + one.employee(), "mismatch/" + one.no()));
		untold.told(one, key);
	}

	private void together(Group group) {
		MismatchType type = MismatchType.valueOf(group.type());
		CaseKind kind = type.isOfLedgers() ? CaseKind.LEDGERS_DIFFER
				: type.asksForPresence() ? CaseKind.PRESENCE_CHECKS : CaseKind.STATUS_MISMATCH;
		cases.report(new CaseReport(kind, group.causeKey(), group.node(), type.isOfLedgers() ? Cause.FINANCE : Cause.HR,
				Map.of("mismatch", group.type(), "statusSource", group.source(), "guidance", group.type())));
		List<Open> members = untold.members(group);
		cases.join(group.causeKey(), members.stream().map(one -> "employee/" + one.employee()).toList());
		untold.told(group);
	}

	/** The case of one person ends with his answer, that of many with the last one. */
	void answered(Actor actor, Open one, String why) {
		if (one.caseKey() != null && !untold.waits(one.caseKey())) {
			String about = one.caseKey().substring(one.caseKey().indexOf('/') + 1);
			cases.about(about).stream().reduce((first, last) -> last).ifPresent(caseNo -> cases.answered(actor, caseNo, why));
		}
	}
}
