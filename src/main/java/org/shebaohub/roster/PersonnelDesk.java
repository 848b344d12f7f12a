package org.shebaohub.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.FieldCheck;
import org.shebaohub.roster.fact.KeptFact;
import org.shebaohub.roster.fact.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which HR systems tell what happened; what cannot be applied yet is kept, and applies itself. */
@Service
public class PersonnelDesk {

	private static final String DUE = "roster.due";

	private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

	private static final Duration LATER_LOOKS = Duration.ofMinutes(15);

	private final Changes changes;

	private final Facts facts;

	private final MailRoom mailRoom;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	PersonnelDesk(Changes changes, Facts facts, MailRoom mailRoom, PolicyDesk policy, OperationLog log,
			BusinessClock clock, ApplicationEventPublisher events) {
		this.changes = changes;
		this.facts = facts;
		this.mailRoom = mailRoom;
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
			record(actor, "ROSTER_CHANGED", fact);
			later(verdict.factId(), fact);
			release(fact);
			return Decision.accepted();
		}
		return verdict.isWaiting() ? keep(actor, fact, verdict) : new Decision(Outcome.REFUSED, verdict.findings());
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

	/** A fact's time has come: that of its day, of another look at what it waits for, or of the end of waiting. */
	@Transactional
	public void settle(Delivery delivery) {
		KeptFact kept = facts.find(Long.parseLong(delivery.subject().substring(1))).orElseThrow();
		switch (kept.state()) {
			case APPLIED -> {
				changes.turn(kept.fact());
				mailRoom.close(delivery, "in force");
			}
			case PARKED -> mailRoom.close(delivery, "parked: " + kept.reason());
			case WAITING -> lookAgain(kept, delivery);
		}
	}

	private List<Finding> examine(FactKind kind, RosterEvent event) {
		LocalDate latest = clock.today().plusDays(policy.number(Actor.HUB.scope(), "roster.futureDays", clock.today()));
		List<Finding> findings = new ArrayList<>(
				new FieldCheck(kind, word -> "data." + word, latest).examine(event.values()));
		if (LocalDate.ofInstant(event.time(), BusinessClock.ZONE).isAfter(latest)) {
			findings.add(new Finding("FROM_THE_FUTURE", "time", "a time not after " + latest + "; check the sender's clock",
					null));
		}
		return findings;
	}

	private Decision keep(Actor actor, Fact fact, Verdict verdict) {
		Instant until = clock.now()
			.plus(Duration.ofHours(policy.number(Actor.HUB.scope(), "roster.waitHours", clock.today())));
		long id = facts.addWaiting(fact, new KeptFact.Wait(verdict.waitsFor(), until, verdict.reason()));
		post(id, fact, clock.now().plus(FIRST_LOOK));
		record(actor, "EVENT_WAITS", fact);
		return new Decision(Outcome.HELD, verdict.findings());
	}

	/** What waited for this comes after it, and what waited for that. */
	private void release(Fact fact) {
		Deque<Fact> came = new ArrayDeque<>(List.of(fact));
		while (!came.isEmpty()) {
			for (KeptFact waiting : facts.waitingFor(came.poll().subject())) {
				if (retry(waiting).isClear()) {
					mailRoom.confirm(DUE, "F" + waiting.fact().id(), "applied");
					came.add(waiting.fact());
				}
			}
		}
	}

	private void lookAgain(KeptFact kept, Delivery delivery) {
		Verdict verdict = retry(kept);
		if (verdict.isClear()) {
			mailRoom.close(delivery, "applied");
			release(kept.fact());
		}
		else if (!verdict.isWaiting()) {
			mailRoom.close(delivery, "parked: " + verdict.reason());
		}
		else if (clock.now().isBefore(kept.waitsUntil())) {
			Instant next = clock.now().plus(LATER_LOOKS);
			mailRoom.again(delivery, next.isBefore(kept.waitsUntil()) ? next : kept.waitsUntil(), verdict.reason());
		}
		else {
			park(kept.fact(), verdict);
			mailRoom.close(delivery, "parked: " + verdict.reason());
		}
	}

	private Verdict retry(KeptFact kept) {
		Fact fact = kept.fact();
		Verdict verdict = changes.attempt(fact);
		if (verdict.isClear()) {
			record(Actor.HUB, "ROSTER_CHANGED", fact);
			later(fact.id(), fact);
			events.publishEvent(new RosterNews.EventSettled(fact.origin().source(), fact.origin().eventId()));
		}
		else if (verdict.isWaiting()) {
			facts.waitFor(fact.id(), verdict.waitsFor(), verdict.reason());
		}
		else {
			park(fact, verdict);
		}
		return verdict;
	}

	private void park(Fact fact, Verdict verdict) {
		facts.park(fact.id(), verdict.reason());
		record(Actor.HUB, "EVENT_PARKED", fact);
		events.publishEvent(new RosterNews.EventRefused(fact.origin().source(), fact.origin().eventId(), fact.subject(),
				fact.origin().scope(), verdict.findings()));
	}

	/** What holds from a later day is looked at again when that day begins; a departure knows its day itself. */
	private void later(long id, Fact fact) {
		if (fact.effective().isAfter(clock.today()) && fact.kind() != FactKind.LEFT) {
			post(id, fact, fact.effective().atStartOfDay(BusinessClock.ZONE).toInstant());
		}
	}

	private void post(long id, Fact fact, Instant due) {
		mailRoom.post(new Intent(DUE, "hub", "F" + id, due, Map.of("employeeNo", fact.subject()), "{}"));
	}

	private void record(Actor actor, String action, Fact fact) {
		log.record(actor, action, fact.kind() == FactKind.UNIT_CHANGED ? fact.subject() : "employee/" + fact.subject(),
				Map.of("what", fact.kind().type, "effective", fact.effective(), "source", fact.origin().source(),
						"eventId", fact.origin().eventId()));
	}
}
