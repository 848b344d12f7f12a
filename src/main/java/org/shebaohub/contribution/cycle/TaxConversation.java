package org.shebaohub.contribution.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.facts.FactKind;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Leads a month's list through declaration, payment and crediting, one stored step at a time. */
@Component
@EnableConfigurationProperties(ContributionSettings.class)
public class TaxConversation {

	private final JdbcLists lists;

	private final FactBook facts;

	private final RefusedLines refused;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ContributionSettings settings;

	private final ApplicationEventPublisher events;

	TaxConversation(JdbcLists lists, FactBook facts, RefusedLines refused, MailRoom mailRoom, OperationLog log, BusinessClock clock,
			ContributionSettings settings, ApplicationEventPublisher events) {
		this.lists = lists;
		this.facts = facts;
		this.refused = refused;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.settings = settings;
		this.events = events;
	}

	void next(MonthList list) {
		mailRoom.post(new Intent("contribution.step", "tax", list.declarationNo(), clock.now(),
				Map.of("declarationNo", list.declarationNo(), "unit", list.unit()), "{}"));
	}

	public TaxCall begin(Delivery delivery) {
		MonthList list = lists.lock(delivery.subject());
		ListCore.Begin begin = list.core().begin();
		if (begin.action() == TaxCall.Action.NOTHING) {
			mailRoom.close(delivery, "nothing to do: " + list.core().state());
		}
		write(list, list.at(begin.next()), clock.now());
		List<TaxCall.Line> lines = lists.lines(list.declarationNo());
		Yuan total = lines.stream().map(TaxCall.Line::sum).reduce(Yuan.ZERO, Yuan::plus);
		return new TaxCall(begin.action(), list.declarationNo(), delivery, list.unit(), list.month(), total, lines);
	}

	public void record(TaxAnswer answer) {
		MonthList list = lists.lock(answer.declarationNo());
		ListCore.Step step = list.core().on(answer.kind());
		MonthList heard = list.heard(answer, step.next());
		answer.rejected().forEach(rejected -> lists.reject(list.declarationNo(), rejected));
		write(list, heard, clock.now());
		if (!answer.rejected().isEmpty() || heard.core().state() == ListState.REJECTED) {
			refused.report(heard);
		}
		if (heard.core().state() == ListState.ACCEPTED && list.core().state() != ListState.ACCEPTED) {
			facts.ofList("tax", heard.declarationNo(), FactKind.DECLARED, clock.today());
		}
		follow(step.follow(), heard, answer);
		if (list.core().state() != ListState.CREDITED && heard.core().state() == ListState.CREDITED) {
			pay(heard);
			events.publishEvent(new ContributionsCredited(heard.unit(), heard.month(), heard.creditedOn()));
		}
	}

	/** What the tax authority has confirmed of every line that it did not refuse. */
	private void pay(MonthList list) {
		facts.ofList("tax", list.declarationNo(), FactKind.PAID, list.paidOn());
		if (list.creditedOn() != null) {
			facts.ofList("tax", list.declarationNo(), FactKind.CREDITED, list.creditedOn());
		}
	}

	private void follow(ListCore.Follow follow, MonthList list, TaxAnswer answer) {
		Delivery delivery = answer.delivery();
		String outcome = list.core().state() + " after " + answer.kind();
		switch (follow) {
			case NEXT_STEP -> {
				mailRoom.close(delivery, outcome);
				next(list);
			}
			case ASK_LATER -> {
				if (list.core().state() == ListState.PAID) {
					pay(list);
				}
				mailRoom.again(delivery, clock.now().plus(settings.pauseAfter(delivery.attempt())), outcome);
			}
			case AGAIN -> mailRoom.again(delivery, outcome);
			case END -> mailRoom.close(delivery, outcome);
		}
	}

	/** Stores a change, and logs it when the state is another. */
	private void write(MonthList before, MonthList after, Instant now) {
		if (before.equals(after)) {
			return;
		}
		lists.save(after, before.core().state() == after.core().state() ? before.since() : now);
		if (before.core().state() != after.core().state()) {
			log.record(Actor.HUB, "DECLARATION_" + after.core().state(), after.declarationNo(),
					Map.of("before", before.core().state(), "unit", after.unit(), "month", after.month(), "code",
							after.code() == null ? "" : after.code()));
		}
	}
}
