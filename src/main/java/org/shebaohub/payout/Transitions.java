package org.shebaohub.payout;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.PayoutCore;
import org.shebaohub.payout.core.PayoutEvent;
import org.shebaohub.payout.core.PayoutIntent;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.payout.core.Step;
import org.springframework.stereotype.Component;

/** Takes a payout one step on: row, log, messages, postings and events in the one transaction of the caller. */
@Component
class Transitions {

	static final String SEND = "payout.send";

	static final String QUERY = "payout.query";

	private final JdbcPayouts payouts;

	private final Consequences consequences;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BankSettings settings;

	private final BusinessClock clock;

	Transitions(JdbcPayouts payouts, Consequences consequences, MailRoom mailRoom, OperationLog log,
			BankSettings settings, BusinessClock clock) {
		this.payouts = payouts;
		this.consequences = consequences;
		this.mailRoom = mailRoom;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
	}

	/** @param why what is kept as the cause and in the log; never personal data */
	Payout apply(Payout payout, PayoutEvent event, Actor actor, String why) {
		return apply(payout, payout.progress(), event, actor, why, null);
	}

	/**
	 * Also ends the delivery in hand, or leaves it open where the step asks for its kind again.
	 *
	 * @param progress the payout's own, with what the caller has to add
	 */
	Payout apply(Payout payout, Progress progress, PayoutEvent event, Actor actor, String why, Delivery delivery) {
		Step step = PayoutCore.step(payout.standing(), event, settings.character());
		end(delivery, step, why);
		Progress next = progress.at(step.next());
		next = step.next().state() == payout.state() ? next : next.because(why);
		next = consequences.follow(payout, next, step, why);
		step.intents().forEach(intent -> post(payout, intent, delivery));
		write(payout, next, actor, event.getClass().getSimpleName(), why);
		return payout.with(next);
	}

	/** Writes the row if anything changed, with its log row. */
	private void write(Payout before, Progress next, Actor actor, String event, String why) {
		if (next.equals(before.progress())) {
			return;
		}
		payouts.update(before, next, clock.now());
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("reference", before.reference());
		content.put("event", event);
		content.put("before", before.state());
		content.put("after", next.standing().state());
		content.put("why", why);
		log.record(actor, "PAYOUT_" + next.standing().state(), before.claimNo(), content);
	}

	private void end(Delivery delivery, Step step, String why) {
		if (delivery == null || step.next().state() == PayoutState.SENDING && delivery.kind().equals(SEND)) {
			return;
		}
		if (delivery.kind().equals(SEND) && step.intents().contains(PayoutIntent.SEND)) {
			mailRoom.again(delivery, why);
		}
		else if (delivery.kind().equals(QUERY) && step.intents().contains(PayoutIntent.QUERY)) {
			mailRoom.again(delivery, pause(delivery.attempt()), why);
		}
		else {
			mailRoom.close(delivery, step.next().state().name());
		}
	}

	private void post(Payout payout, PayoutIntent intent, Delivery delivery) {
		String inHand = delivery == null ? "" : delivery.kind();
		if (intent == PayoutIntent.SEND && !inHand.equals(SEND)) {
			post(SEND, payout, clock.now());
		}
		else if (intent == PayoutIntent.QUERY && !inHand.equals(QUERY)) {
			post(QUERY, payout, pause(1));
		}
	}

	void post(String kind, Payout payout, Instant due) {
		mailRoom.post(new Intent(kind, "bank", payout.reference(), due, Map.of("claimNo", payout.claimNo(),
				"reference", payout.reference()), "{}"));
	}

	private Instant pause(int attempt) {
		return clock.now().plus(settings.pause(attempt));
	}
}
