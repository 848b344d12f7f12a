package org.shebaohub.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.agenda.Agenda;
import org.shebaohub.roster.agenda.Waiting;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.FieldCheck;
import org.shebaohub.roster.fact.KeptFact;
import org.shebaohub.roster.fact.Verdict;
import org.shebaohub.roster.mark.Mark;
import org.shebaohub.roster.mark.Marks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which HR systems tell what happened; what cannot be applied yet is kept, and applies itself. */
@Service
public class PersonnelDesk {

	/** So far a sender's clock may be ahead; days that something holds from are another matter. */
	private static final Duration AHEAD = Duration.ofMinutes(5);

	private final Changes changes;

	private final Waiting waiting;

	private final Agenda agenda;

	private final Marks marks;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	PersonnelDesk(Changes changes, Waiting waiting, Agenda agenda, Marks marks, PolicyDesk policy, OperationLog log,
			BusinessClock clock, ApplicationEventPublisher events) {
		this.changes = changes;
		this.waiting = waiting;
		this.agenda = agenda;
		this.marks = marks;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** ACCEPTED: applied. HELD: kept until what it needs has come. REFUSED: nothing was changed; all findings at once. */
	@Transactional
	public Decision apply(Actor actor, RosterEvent event) {
		Optional<FactKind> kind = FactKind.of(event.type());
		List<Finding> findings = kind.map(known -> examine(known, event)).orElseGet(() -> List.of(new Finding(
				"EVENT_TYPE_UNKNOWN", "type", "use one of " + String.join(", ", FactKind.types()), null)));
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		Fact fact = Fact.of(kind.get(), event.values(), new Fact.Origin(event.source(), event.id(), actor.name(),
				actor.scope(), event.time(), clock.now()));
		Verdict verdict = changes.attempt(fact);
		if (verdict.isClear()) {
			agenda.applied(actor, verdict.factId(), fact);
			waiting.release(fact, changes::attempt);
			return Decision.accepted();
		}
		if (verdict.isWaiting()) {
			agenda.keep(actor, fact, verdict);
		}
		return new Decision(verdict.isWaiting() ? Outcome.HELD : Outcome.REFUSED, verdict.findings());
	}

	/** An event came under a known id with other content; the first stays, and a person must look. */
	@Transactional
	public void quarantined(Actor actor, RosterEvent event) {
		Finding finding = new Finding("EVENT_OTHER_CONTENT", "event " + event.id() + " of " + event.source(),
				"the first content stays; send the correction under a new id", Role.HR);
		String no = event.values().getOrDefault("employeeNo", "");
		String subject = no.matches("[A-Za-z0-9-]{1,20}") ? no : "";
		log.record(actor, "EVENT_QUARANTINED", "employee/" + subject, Map.of("eventId", event.id(), "source", event.source(), "type", event.type()));
		events.publishEvent(new RosterNews.EventRefused(event.source(), event.id(), subject, actor.scope(), List.of(finding)));
	}

	/** Keeps what came over a queue and was not applied, with the reason, and has a person look; once for the same content. */
	@Transactional
	public void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		String reason = findings.get(0).code() + " " + findings.get(0).evidence();
		if (agenda.setAside(incoming, reason)) {
			log.record(actor, "EVENT_SET_ASIDE", "hr.events", Map.of("eventId", incoming.messageId(), "source",
					incoming.source(), "reason", reason));
			events.publishEvent(new RosterNews.EventRefused(incoming.source().replaceFirst("^hr:", ""), incoming.messageId(), "",
					actor.scope(), findings));
		}
	}

	/** A fact's time has come: that of its day, of another look at what it waits for, or of the end of waiting. */
	@Transactional
	public void settle(Delivery delivery) {
		KeptFact kept = agenda.fact(delivery);
		switch (kept.state()) {
			case APPLIED -> {
				changes.turn(kept.fact());
				agenda.close(delivery, "in force");
			}
			case PARKED -> agenda.close(delivery, "parked: " + kept.reason());
			case WAITING -> waiting.lookAgain(kept, delivery, changes::attempt);
		}
	}

	/**
	 * Sets a status that the hub, or HR by it, found out; only where the type of employment allows it, and by itself only
	 * while nothing is frozen. The HR system is asked to set it too.
	 *
	 * @param since its first day
	 * @param why stands in the log; never personal
	 */
	@Transactional
	public Decision mark(Actor actor, EmployeeNo no, EmploymentStatus status, LocalDate since, String why) {
		return marks.mark(new Mark(actor, no, why), status, since, changes::attempt);
	}

	/** Everybody who is about to leave today. */
	@Transactional(readOnly = true)
	public List<EmploymentState> leaving() {
		return marks.leaving();
	}

	/** From now on nothing marks the person by itself: there is a dispute about who or what he is. */
	@Transactional
	public Decision freeze(Actor actor, EmployeeNo no, String why) {
		return marks.freeze(new Mark(actor, no, why), changes::attempt);
	}

	/** The dispute is settled. */
	@Transactional
	public Decision unfreeze(Actor actor, EmployeeNo no, String why) {
		return marks.unfreeze(new Mark(actor, no, why), changes::attempt);
	}

	private List<Finding> examine(FactKind kind, RosterEvent event) {
		List<Finding> findings = new ArrayList<>(
				new FieldCheck(kind, word -> "data." + word, latest()).examine(event.values()));
		if (event.time().isAfter(clock.now().plus(AHEAD))) {
			findings.add(new Finding("FROM_THE_FUTURE", "time", "a time not after now; check the sender's clock", null));
		}
		return findings;
	}

	private LocalDate latest() {
		return clock.today().plusDays(policy.number(Actor.HUB.scope(), "roster.futureDays", clock.today()));
	}
}
