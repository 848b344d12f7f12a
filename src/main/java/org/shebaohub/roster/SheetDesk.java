package org.shebaohub.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.agenda.Agenda;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Verdict;
import org.shebaohub.roster.sheet.SheetCheck;
import org.shebaohub.roster.sheet.SheetFacts;
import org.shebaohub.roster.status.Statuses;
import org.shebaohub.roster.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The counter for roster files: applied whole or not at all. */
@Service
public class SheetDesk {

	private final Changes changes;

	private final JdbcEmployments employments;

	private final Units units;

	private final Statuses statuses;

	private final Agenda agenda;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	SheetDesk(Changes changes, JdbcEmployments employments, Units units, Statuses statuses, Agenda agenda,
			PolicyDesk policy, BusinessClock clock) {
		this.changes = changes;
		this.employments = employments;
		this.units = units;
		this.statuses = statuses;
		this.agenda = agenda;
		this.policy = policy;
		this.clock = clock;
	}

	/**
	 * Applies a roster file. Refused with all findings: then nothing was changed.
	 *
	 * @param digest of the file, by which its facts are known
	 * @param applied settles the file in the same transaction and is told what was done
	 */
	@Transactional
	public Decision load(Actor actor, RosterSheet sheet, String digest, Consumer<String> applied) {
		Map<EmployeeNo, String> before = employments.employedOn(sheet.asOf());
		List<Finding> findings = new ArrayList<>(check(before).examine(sheet));
		if (findings.isEmpty()) {
			List<Fact> told = tells(sheet, before.keySet(), new SheetFacts(sheet.asOf(), new Fact.Origin("file", digest,
					actor.name(), actor.scope(), clock.now(), clock.now())));
			told.forEach(fact -> findings.addAll(apply(actor, fact)));
			applied.accept(sheet.lines().size() + " lines, " + told.size() + " changes");
		}
		if (!findings.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return new Decision(Outcome.REFUSED, findings);
		}
		return Decision.accepted();
	}

	private SheetCheck check(Map<EmployeeNo, String> employed) {
		LocalDate today = clock.today();
		return new SheetCheck(code -> units.find(code).isPresent(),
				today.plusDays(policy.number(Actor.HUB.scope(), "roster.futureDays", today)), employed,
				policy.number(Actor.HUB.scope(), "roster.maxDropPercent", today));
	}

	/** Whoever a full roster does not name left the day before; but of whom there is a dispute, nothing is concluded. */
	private List<Fact> tells(RosterSheet sheet, Set<EmployeeNo> before, SheetFacts facts) {
		List<Fact> told = new ArrayList<>();
		Set<EmployeeNo> missing = new HashSet<>(before);
		for (RosterSheet.Line line : sheet.lines()) {
			EmployeeNo no = new EmployeeNo(line.values().get(Field.EMPLOYEE_NO.word));
			missing.remove(no);
			told.addAll(facts.of(line, changes.asItStands(no).orElse(null)));
		}
		if (sheet.full()) {
			missing.removeAll(statuses.frozen());
			missing.stream().map(no -> facts.left(no.value(), sheet.asOf().minusDays(1))).forEach(told::add);
		}
		return told;
	}

	private List<Finding> apply(Actor actor, Fact fact) {
		Verdict verdict = changes.attempt(fact);
		if (verdict.isClear()) {
			agenda.applied(actor, verdict.factId(), fact);
		}
		return verdict.findings();
	}
}
