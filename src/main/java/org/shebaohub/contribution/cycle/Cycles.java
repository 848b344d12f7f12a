package org.shebaohub.contribution.cycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.contribution.CycleView;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** Shows the months of declaration units to those who may see them. */
@Component
public class Cycles {

	private final JdbcLists lists;

	private final JdbcCycles cycles;

	private final DutyDesk duties;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Cycles(JdbcLists lists, JdbcCycles cycles, DutyDesk duties, PolicyDesk policy, BusinessClock clock) {
		this.lists = lists;
		this.cycles = cycles;
		this.duties = duties;
		this.policy = policy;
		this.clock = clock;
	}

	/** One month of one unit; empty for those who may not see it. */
	public Optional<CycleView> one(Actor actor, String unit, InsuranceMonth month) {
		return lists.nodeOf(unit).filter(actor::sees).map(node -> view(unit, node, month));
	}

	/** True when there is such a unit, and the actor sees it. */
	public boolean knows(Actor actor, String unit) {
		return lists.nodeOf(unit).filter(actor::sees).isPresent();
	}

	/** The month of all units that the actor sees. */
	public List<CycleView> all(Actor actor, InsuranceMonth month) {
		return cycles.units(actor.scope())
			.stream()
			.filter(unit -> actor.sees(unit.node()))
			.map(unit -> view(unit.unit(), unit.node(), month))
			.toList();
	}

	private CycleView view(String unit, OrgNode node, InsuranceMonth month) {
		List<CycleView.ListView> found = held(cycles.lists(unit, month), node);
		Set<String> settled = cycles.putRight(unit, month);
		List<ListState> states = found.stream().filter(list -> !settled.contains(list.declarationNo()))
			.map(list -> ListState.valueOf(list.state())).toList();
		LocalDate cutoff = policy.paymentCutoff(node, month);
		Yuan amount = found.stream().filter(list -> !list.state().equals(ListState.REJECTED.name()))
			.map(list -> list.employerShare().plus(list.employeeShare())).reduce(Yuan.ZERO, Yuan::plus);
		Yuan budget = cycles.budget(unit, month).orElse(null);
		return new CycleView(unit, node.path(), month.toString(), CycleProgress.word(states, cutoff, clock.today()),
				cutoff, amount, budget, budget == null ? null : amount.minus(budget), found);
	}

	/** By name: whoever reads this calls a person, not a role. */
	private List<CycleView.ListView> held(List<CycleView.ListView> found, OrgNode node) {
		Map<Role, List<String>> people = new EnumMap<>(Role.class);
		return found.stream().map(list -> list.holder() == null ? list : list.heldBy(people.computeIfAbsent(list.holder(),
				role -> duties.onDuty(role, node).holders().stream().map(Holder::person).toList()))).toList();
	}
}
