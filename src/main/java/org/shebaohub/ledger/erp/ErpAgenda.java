package org.shebaohub.ledger.erp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.erp.WaitingRoom.Held;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When what waits is tried again: when what it needs has come, from time to time, and a last time at its end. */
@Component
class ErpAgenda {

	private static final String WAIT = "ledger.wait";

	private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

	private static final Duration LATER_LOOKS = Duration.ofMinutes(15);

	private final Postings postings;

	private final WaitingRoom room;

	private final MailRoom mailRoom;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	ErpAgenda(Postings postings, WaitingRoom room, MailRoom mailRoom, PolicyDesk policy, OperationLog log,
			BusinessClock clock, ApplicationEventPublisher events) {
		this.postings = postings;
		this.room = room;
		this.mailRoom = mailRoom;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** Keeps an event until what it needs has come, within the bound that holds for HR's events, too. */
	void keep(Told told, Verdict verdict) {
		Instant until = clock.now()
			.plus(Duration.ofHours(policy.number(Actor.HUB.scope(), "roster.waitHours", clock.today())));
		String struckBy = told.kind() == ErpKind.ITEM_CLEARED ? told.key("cleared", "clearing") : null;
		long id = room.add(told, verdict, struckBy, until);
		mailRoom.post(new Intent(WAIT, "hub", "W" + id, clock.now().plus(FIRST_LOOK),
				Map.of("employeeNo", told.employee().value()), "{}"));
		record("ERP_EVENT_WAITS", told, verdict.reason());
	}

	/** What waited for this comes after it, and what waited for that. */
	void release(Verdict first) {
		Deque<String> came = new ArrayDeque<>(first.provides());
		while (!came.isEmpty()) {
			for (Held held : room.waitingFor(came.poll())) {
				Verdict verdict = postings.attempt(held.told());
				if (verdict.isApplied()) {
					mailRoom.confirm(WAIT, "W" + held.id(), "applied");
				}
				came.addAll(after(held, verdict));
			}
		}
	}

	/** Another look at one, when its time has come. */
	void look(Delivery delivery) {
		Held held = room.find(Long.parseLong(delivery.subject().substring(1))).orElse(null);
		if (held == null) {
			mailRoom.close(delivery, "nothing waits any more");
			return;
		}
		Verdict verdict = postings.attempt(held.told());
		if (verdict.isWaiting() && clock.now().isBefore(held.until())) {
			after(held, verdict);
			Instant next = clock.now().plus(LATER_LOOKS);
			mailRoom.again(delivery, next.isBefore(held.until()) ? next : held.until(), verdict.reason());
			return;
		}
		mailRoom.close(delivery, verdict.isApplied() ? "applied" : "given up: " + verdict.reason());
		after(held, verdict.isWaiting() ? new Verdict(List.of(), null, verdict.findings()) : verdict)
			.forEach(key -> release(Verdict.applied(key)));
	}

	/** @return what others may wait for */
	private List<String> after(Held held, Verdict verdict) {
		if (verdict.isWaiting()) {
			room.waitFor(held.id(), verdict);
			return List.of();
		}
		room.remove(held.id());
		Told told = held.told();
		if (verdict.isApplied()) {
			record("ERP_EVENT_APPLIED", told, "after waiting");
			events.publishEvent(new LedgerNews.EventSettled(told.event().source(), told.event().id()));
		}
		else {
			record("ERP_EVENT_GIVEN_UP", told, verdict.reason());
			events.publishEvent(new LedgerNews.EventRefused(told.event().source(), told.event().id(),
					told.employee().value(), told.actor().scope(), verdict.findings()));
		}
		return verdict.provides();
	}

	private void record(String action, Told told, String why) {
		log.record(told.actor(), action, "employee/" + told.employee(), Map.of("type", told.event().type(), "source",
				told.event().source(), "eventId", told.event().id(), "why", why));
	}
}
