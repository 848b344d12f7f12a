package org.shebaohub.roster.mark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.roster.agenda.Agenda;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Verdict;
import org.shebaohub.roster.status.Statuses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the hub itself notes of people: statuses, and that nothing may be noted by itself any more. */
@Component
public class Marks {

	private final Statuses statuses;

	private final Agenda agenda;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	Marks(Statuses statuses, Agenda agenda, OperationLog log, BusinessClock clock, ApplicationEventPublisher events) {
		this.statuses = statuses;
		this.agenda = agenda;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	public List<EmploymentState> leaving() {
		return statuses.leaving();
	}

	/** @param attempt applies a fact, unless something stands against it */
	public Decision mark(Mark mark, EmploymentStatus status, LocalDate since, Function<Fact, Verdict> attempt) {
		if (statuses.state(mark.no()).filter(state -> state.status() == status).isPresent()) {
			return Decision.accepted();
		}
		if (mark.isAutomatic() && statuses.isFrozen(mark.no())) {
			return Decision.refused(new Finding("PERSON_FROZEN", "roster: " + mark.no() + " is under dispute",
					"settle the dispute, then release the person", Role.HR));
		}
		Fact fact = status == EmploymentStatus.LEFT
				? mark.fact(FactKind.LEFT, Map.of(Field.LAST_DAY, since.minusDays(1).toString()), clock.now())
				: mark.fact(FactKind.STATUS_MARKED, Map.of(Field.STATUS, status.name(), Field.EFFECTIVE_FROM, since.toString()),
						clock.now());
		return apply(mark, fact, attempt, (node, id) -> events.publishEvent(
				new RosterNews.StatusMarked(mark.no(), node, status, since, mark.why(), id)));
	}

	public Decision freeze(Mark mark, Function<Fact, Verdict> attempt) {
		return apply(mark, mark.fact(FactKind.FROZEN, Map.of(), clock.now()), attempt, (node, id) -> {
		});
	}

	public Decision unfreeze(Mark mark, Function<Fact, Verdict> attempt) {
		return apply(mark, mark.fact(FactKind.UNFROZEN, Map.of(), clock.now()), attempt, (node, id) -> {
		});
	}

	/** Nothing is waited for: who marks is told at once what stands against it. */
	private Decision apply(Mark mark, Fact fact, Function<Fact, Verdict> attempt, BiConsumer<OrgNode, Long> done) {
		Optional<OrgNode> node = statuses.state(mark.no()).map(EmploymentState::node);
		List<Finding> findings = node.map(mark::examine)
			.orElseGet(() -> List.of(new Finding("EMPLOYEE_UNKNOWN", mark.no().value(), "check the number", null)));
		Verdict verdict = findings.isEmpty() ? attempt.apply(fact) : new Verdict(findings, null, 0);
		if (!verdict.isClear()) {
			return new Decision(Outcome.REFUSED, verdict.findings());
		}
		agenda.applied(mark.actor(), verdict.factId(), fact);
		log.record(mark.actor(), "PERSON_MARKED", "employee/" + mark.no(),
				Map.of("what", fact.kind().type, "fact", verdict.factId(), "why", mark.why()));
		done.accept(node.orElseThrow(), verdict.factId());
		return Decision.accepted();
	}
}
