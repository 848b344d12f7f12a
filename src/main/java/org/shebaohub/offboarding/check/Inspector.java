package org.shebaohub.offboarding.check;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.offboarding.ExitCheck;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reimbursement.ReimbursementDesk;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Gathers what the checks look at, a question to each desk, and runs them; changes nothing. */
@Component
public class Inspector {

	private final OpenItemDesk items;

	private final ReimbursementDesk claims;

	private final RosterDesk roster;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Inspector(OpenItemDesk items, ReimbursementDesk claims, RosterDesk roster, PolicyDesk policy, BusinessClock clock) {
		this.items = items;
		this.claims = claims;
		this.roster = roster;
		this.policy = policy;
		this.clock = clock;
	}

	/** @param kind null when nobody has said how it ends; @param lastDay null for today */
	public ExitCheck check(EmployeeNo no, OrgNode node, DepartureKind kind, LocalDate lastDay) {
		LocalDate today = clock.today();
		Situation situation = new Situation(kind, lastDay == null ? today : lastDay, items.open(no), claims.underWay(no),
				roster.protection(no), Role.valueOf(policy.text(node, "duty.deduct", today)));
		return ExitCheck.of(no, Checks.examine(situation, List.of(policy.text(node, "exit.checks", today).split(","))));
	}

	/** The one role that must see that everything is settled (R-000-88). */
	public Role verifies(OrgNode node) {
		return Role.valueOf(policy.text(node, "duty.verifyExit", clock.today()));
	}
}
