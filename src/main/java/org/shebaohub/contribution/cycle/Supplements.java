package org.shebaohub.contribution.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.contribution.ContributionDesk.Addition;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.stereotype.Component;

/** HR adds to a month's list those who were refused or left out (补充清单); finance approves it like any other. */
@Component("supplementaryLists")
public class Supplements {

	private final JdbcLists lists;

	private final JdbcSupplements supplements;

	private final RosterDesk roster;

	private final TaskDesk tasks;

	private final OperationLog log;

	private final BusinessClock clock;

	Supplements(JdbcLists lists, JdbcSupplements supplements, RosterDesk roster, TaskDesk tasks, OperationLog log,
			BusinessClock clock) {
		this.lists = lists;
		this.supplements = supplements;
		this.roster = roster;
		this.tasks = tasks;
		this.log = log;
		this.clock = clock;
	}

	public Decision submit(Actor actor, String unit, InsuranceMonth month, List<Addition> lines) {
		Optional<OrgNode> node = lists.nodeOf(unit).filter(actor::sees);
		if (!actor.is(Role.HR, Role.HR_MANAGER) || node.isEmpty()) {
			return Decision.refused(actor.is(Role.HR, Role.HR_MANAGER)
					? new Finding("UNIT_UNKNOWN", unit, "check the declaration unit", null)
					: new Finding("NOT_ALLOWED", "supplementary list of " + unit, "HR of the branch may", Role.HR));
		}
		// a new list refers to its unit, and units are locked before lists by everybody
		lists.lockUnit(unit);
		// locked, so that two supplements of a month see each other
		List<MonthList> known = lists.lock(unit, month);
		if (known.isEmpty()) {
			return Decision.refused(new Finding("NO_LIST", unit + " " + month, "the month has no list yet that could be added to",
					Role.HR));
		}
		List<Finding> findings = examine(unit, month, lines);
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		write(actor, "D-%s-%s-%d".formatted(unit, month.toString().replace("-", ""), known.size() + 1), month, known.get(0), lines);
		return Decision.accepted();
	}

	private List<Finding> examine(String unit, InsuranceMonth month, List<Addition> lines) {
		List<String> people = Stream.concat(Stream.of(""), lines.stream().map(line -> line.employeeNo().value())).toList();
		List<Finding> outsourced = lines.stream().filter(line -> roster.state(line.employeeNo())
			.filter(EmploymentState::isOutsourced).isPresent())
			.map(line -> new Finding("OUTSOURCED_LISTED", "roster: " + line.employeeNo() + " is outsourced",
					"leave the line out: the supplier insures this person", Role.HR)).toList();
		return Stream.concat(outsourced.stream(), new SupplementCheck(supplements.covered(unit, month),
				supplements.standing(people, month)).examine(lines).stream()).toList();
	}

	private void write(Actor actor, String declarationNo, InsuranceMonth month, MonthList first, List<Addition> lines) {
		supplements.insert(declarationNo, first.unit(), month, actor.name(), clock.now());
		lines.forEach(line -> supplements.insertLine(declarationNo, first.unit(), month,
				roster.find(line.employeeNo()).orElseThrow().insuranceNo(), line));
		log.record(actor, "DECLARATION_SUPPLEMENTED", declarationNo,
				Map.of("unit", first.unit(), "month", month, "lines", lines.size()));
		String key = first.unit() + "/" + month;
		tasks.open(new Waiting(TaskKind.CYCLE_APPROVAL, "cycle/" + key, key, Role.FINANCE, first.node()));
	}
}
