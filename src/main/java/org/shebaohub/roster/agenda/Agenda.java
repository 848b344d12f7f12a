package org.shebaohub.roster.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.KeptFact;
import org.shebaohub.roster.fact.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which facts are looked at again and when, and what is said of those that are done with. */
@Component
public class Agenda {

	private static final String DUE = "roster.due";

	private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

	private static final Duration LATER_LOOKS = Duration.ofMinutes(15);

	private final Facts facts;

	private final MailRoom mailRoom;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	Agenda(Facts facts, MailRoom mailRoom, PolicyDesk policy, OperationLog log, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.facts = facts;
		this.mailRoom = mailRoom;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** The fact behind a delivery. */
	public KeptFact fact(Delivery delivery) {
		return facts.find(Long.parseLong(delivery.subject().substring(1))).orElseThrow();
	}

	/** Keeps a fact until what it needs has come, within the policy's bound. */
	public void keep(Actor actor, Fact fact, Verdict verdict) {
		Instant until = clock.now()
			.plus(Duration.ofHours(policy.number(Actor.HUB.scope(), "roster.waitHours", clock.today())));
		long id = facts.addWaiting(fact, new KeptFact.Wait(verdict.waitsFor(), until, verdict.reason()));
		post("F" + id, fact, clock.now().plus(FIRST_LOOK));
		record(actor, "EVENT_WAITS", fact);
	}

	/** The fact counts now; where it turns something on a later day only, that day is awaited. */
	public void applied(Actor actor, long id, Fact fact) {
		record(actor, "ROSTER_CHANGED", fact);
		if (fact.turnsOn().isAfter(clock.today())) {
			post("T" + id, fact, fact.turnsOn().atStartOfDay(BusinessClock.ZONE).toInstant());
		}
	}

	/** A fact that waited is applied. */
	public void settled(Fact fact) {
		applied(Actor.HUB, fact.id(), fact);
		events.publishEvent(new RosterNews.EventSettled(fact.origin().source(), fact.origin().eventId()));
	}

	/** Nothing is awaited any more for a fact that came to be applied with another one. */
	public void strike(Fact fact) {
		mailRoom.confirm(DUE, "F" + fact.id(), "applied");
	}

	/** Keeps a message that was not applied; false when the same was kept before. */
	public boolean setAside(Incoming incoming, String reason) {
		return mailRoom.setAside(incoming, reason);
	}

	public void close(Delivery delivery, String outcome) {
		mailRoom.close(delivery, outcome);
	}

	/** Later, but not after the end of waiting; then it is a person's. */
	public void lookLater(Delivery delivery, KeptFact kept, Verdict verdict) {
		if (clock.now().isBefore(kept.waitsUntil())) {
			Instant next = clock.now().plus(LATER_LOOKS);
			mailRoom.again(delivery, next.isBefore(kept.waitsUntil()) ? next : kept.waitsUntil(), verdict.reason());
		}
		else {
			park(kept.fact(), verdict);
			mailRoom.close(delivery, "parked: " + verdict.reason());
		}
	}

	public void park(Fact fact, Verdict verdict) {
		facts.park(fact.id(), verdict.reason());
		record(Actor.HUB, "EVENT_PARKED", fact);
		events.publishEvent(new RosterNews.EventRefused(fact.origin().source(), fact.origin().eventId(), fact.subject(),
				fact.origin().scope(), verdict.findings()));
	}

	private void post(String subject, Fact fact, Instant due) {
		mailRoom.post(new Intent(DUE, "hub", subject, due, Map.of("employeeNo", fact.subject()), "{}"));
	}

	private void record(Actor actor, String action, Fact fact) {
		log.record(actor, action, fact.kind() == FactKind.UNIT_CHANGED ? fact.subject() : "employee/" + fact.subject(),
				Map.of("what", fact.kind().type, "effective", fact.effective(), "source", fact.origin().source(),
						"eventId", fact.origin().eventId()));
	}
}
