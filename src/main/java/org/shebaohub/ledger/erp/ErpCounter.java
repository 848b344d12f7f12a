package org.shebaohub.ledger.erp;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.ledger.ErpDesk.MonthBook;
import org.shebaohub.ledger.ErpEvent;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads what the ERP tells, and has it applied, kept or refused. */
@Component
public class ErpCounter {

	/** So far a sender's clock may be ahead. */
	private static final Duration AHEAD = Duration.ofMinutes(5);

	private final Postings postings;

	private final ErpAgenda agenda;

	private final ObjectProvider<MonthBook> months;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	ErpCounter(Postings postings, ErpAgenda agenda, ObjectProvider<MonthBook> months, MailRoom mailRoom, OperationLog log,
			BusinessClock clock, ApplicationEventPublisher events) {
		this.postings = postings;
		this.agenda = agenda;
		this.months = months;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	public Decision take(Actor actor, ErpEvent event) {
		Optional<ErpKind> kind = ErpKind.of(event.type());
		List<Finding> findings = kind.map(known -> examine(known, event)).orElseGet(() -> List.of(new Finding(
				"EVENT_TYPE_UNKNOWN", "type", "use one of " + String.join(", ", ErpKind.types()), null)));
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		Told told = new Told(actor, kind.get(), event);
		if (kind.get().isOfMonth()) {
			return ofMonth(told);
		}
		Verdict verdict = postings.attempt(told);
		if (verdict.isApplied()) {
			events.publishEvent(new LedgerNews.EventSettled(event.source(), event.id()));
			agenda.release(verdict);
			return Decision.accepted();
		}
		if (verdict.isWaiting()) {
			agenda.keep(told, verdict);
		}
		return new Decision(verdict.isWaiting() ? Outcome.HELD : Outcome.REFUSED, verdict.findings());
	}

	private Decision ofMonth(Told told) {
		MonthBook book = months.getObject();
		Decision decision = told.kind() == ErpKind.BUDGET_SET ? book.budget(told.actor(), told.word())
				: book.approved(told.actor(), told.word());
		if (!decision.isRefused()) {
			events.publishEvent(new LedgerNews.EventSettled(told.event().source(), told.event().id()));
		}
		return decision;
	}

	public void settle(Delivery delivery) {
		agenda.look(delivery);
	}

	/** Keeps what was not applied, with the reason; once for the same content. */
	public void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		String reason = findings.get(0).code() + " " + findings.get(0).evidence();
		if (mailRoom.setAside(incoming, reason)) {
			refused(actor, "ERP_EVENT_SET_ASIDE", incoming.source().replaceFirst("^erp:", ""), incoming.messageId(),
					incoming.keys().getOrDefault("employeeNo", ""), findings);
		}
	}

	/** Has a person look at what was not applied. */
	public void refused(Actor actor, String action, String source, String eventId, String employeeNo,
			List<Finding> findings) {
		String subject = employeeNo.matches("[A-Za-z0-9-]{2,20}") ? employeeNo : "";
		log.record(actor, action, subject.isEmpty() ? "erp.events" : "employee/" + subject, Map.of("eventId", eventId,
				"source", source, "reason", findings.get(0).code() + " " + findings.get(0).evidence()));
		events.publishEvent(new LedgerNews.EventRefused(source, eventId, subject, actor.scope(), findings));
	}

	private List<Finding> examine(ErpKind kind, ErpEvent event) {
		List<Finding> findings = new ArrayList<>(kind.examine(event.values()));
		if (event.time().isAfter(clock.now().plus(AHEAD))) {
			findings.add(new Finding("FROM_THE_FUTURE", "time", "a time not after now; check the sender's clock", null));
		}
		if (findings.isEmpty()) {
			kind.days().stream().filter(name -> isAhead(event.values().get(name))).forEach(name -> findings.add(new Finding(
					"FROM_THE_FUTURE", "data." + name, "a day that has come; check its month and year", null)));
		}
		return findings;
	}

	/** By more than the day that systems may differ by at midnight. */
	private boolean isAhead(String day) {
		return day != null && LocalDate.parse(day).isAfter(clock.today().plusDays(1));
	}
}
