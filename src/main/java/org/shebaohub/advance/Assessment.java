package org.shebaohub.advance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionStatement.PaidShare;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Finds what the employer advanced for a leave month: the paid personal share of each line that no wage covered. */
@Component
class Assessment {

	/** So long after its end is the wage of a month waited for in which she worked, too. */
	private static final int PARTLY_WORKED = 31;

	private final MaternityLeaves leaves;

	private final ContributionDesk contributions;

	private final OpenItemDesk items;

	private final RosterDesk roster;

	private final PolicyDesk policy;

	private final DueDays dueDays;

	private final BusinessClock clock;

	private final Letters letters;

	Assessment(MaternityLeaves leaves, ContributionDesk contributions, OpenItemDesk items, RosterDesk roster, PolicyDesk policy,
			DueDays dueDays, BusinessClock clock, Letters letters) {
		this.leaves = leaves;
		this.contributions = contributions;
		this.items = items;
		this.roster = roster;
		this.policy = policy;
		this.dueDays = dueDays;
		this.clock = clock;
		this.letters = letters;
	}

	/** A month was paid: everybody who was on leave in it is looked at. */
	void paid(InsuranceMonth month) {
		leaves.during(month).forEach(leave -> consider(leave, month));
	}

	/** Looks at a leave month now, or when its wage would have been told. */
	void consider(LeaveReturn leave, InsuranceMonth month) {
		LocalDate due = due(leave, month);
		if (items.withheld(leave.employee(), month).isPresent() || !due.isAfter(clock.today())) {
			assess(leave.employee(), month);
		}
		else {
			dueDays.note("assess/" + leave.employee() + "/" + month, due, leave.employee());
		}
	}

	private LocalDate due(LeaveReturn leave, InsuranceMonth month) {
		return leave.coversAll(month)
				? clock.today().plusDays(policy.number(node(leave.employee()), "advance.wageDays", clock.today()))
				: month.lastDay().plusDays(PARTLY_WORKED);
	}

	/** A wage was paid for the month; it matters only when she was on leave in it. */
	void wagePaid(EmployeeNo no, InsuranceMonth month) {
		if (leaves.of(no).stream().anyMatch(leave -> leave.touches(month))) {
			assess(no, month);
		}
	}

	/** An advance is open again; what a wage withheld for it may cover it now. */
	void reopened(EmployeeNo no, InsuranceMonth month) {
		if (items.withheld(no, month).isPresent()) {
			wagePaid(no, month);
		}
	}

	/** The same again finds the same. */
	void assess(EmployeeNo no, InsuranceMonth month) {
		Map<InsuranceLine, PaidShare> paid = contributions.paidShares(no, month);
		Map<InsuranceLine, Yuan> withheld = items.withheld(no, month).orElse(Map.of());
		boolean opens = policy.text(node(no), "advance.openedBy", clock.today()).equals("HUB");
		Set<String> before = advances(no, month).keySet();
		paid.forEach((line, share) -> {
			Yuan left = share.share().minus(withheld.getOrDefault(line, Yuan.ZERO));
			Yuan uncovered = left.isPositive() ? left : Yuan.ZERO;
			if (uncovered.isPositive()) {
				items.advance(no, month, line, uncovered, share.declarationNo(), opens);
			}
			// second: what the ERP booked above the share is no debt that a wage could cover
			items.covered(no, month, line, uncovered);
		});
		Map<String, Yuan> fresh = advances(no, month);
		fresh.keySet().removeAll(before);
		fresh.values().stream().reduce(Yuan::plus).ifPresent(sum -> letters.advanced(no, node(no), month, sum));
	}

	private Map<String, Yuan> advances(EmployeeNo no, InsuranceMonth month) {
		Map<String, Yuan> advances = new HashMap<>();
		items.history(no).stream().filter(item -> item.kind() == OpenItemKind.ADVANCE && month.equals(item.month()))
			.filter(item -> item.source().equals("hub")).forEach(item -> advances.put(item.no(), item.booked()));
		return advances;
	}

	private OrgNode node(EmployeeNo no) {
		return roster.find(no).map(Employee::node).orElse(Actor.HUB.scope());
	}
}
