package org.shebaohub.payout;

import java.time.temporal.ChronoUnit;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.payout.core.Outcome;
import org.shebaohub.payout.core.PayoutEvent;
import org.springframework.stereotype.Component;

/** Asks the bank what became of a payout, and takes its answers. */
@Component
class Questions {

	private final Transitions transitions;

	private final Statements statements;

	private final MailRoom mailRoom;

	private final BankSettings settings;

	private final BusinessClock clock;

	Questions(Transitions transitions, Statements statements, MailRoom mailRoom, BankSettings settings,
			BusinessClock clock) {
		this.transitions = transitions;
		this.statements = statements;
		this.mailRoom = mailRoom;
		this.settings = settings;
		this.clock = clock;
	}

	PayoutCall begin(Payout payout, Delivery delivery) {
		if (settings.queryable() && isWorthAsking(payout)) {
			return PayoutCall.query(payout.reference(), delivery);
		}
		mailRoom.close(delivery, "nothing to ask, it is " + payout.state());
		return PayoutCall.nothing(delivery);
	}

	void record(Payout payout, BankAnswer answer) {
		Outcome outcome = settings.outcome(answer);
		var now = clock.now().truncatedTo(ChronoUnit.MICROS);
		PayoutEvent event = answer.delivery().kind().equals(Transitions.SEND)
				? new PayoutEvent.SendAnswered(outcome, now) : new PayoutEvent.QueryAnswered(outcome, now);
		transitions.apply(payout, payout.progress().numbered(shortened(answer.serial())), event, Actor.HUB, said(answer), answer.delivery());
	}

	/** Brings the question forward; at a bank that cannot be asked, the statement. */
	void hint(Payout payout) {
		if (!isWorthAsking(payout)) {
			return;
		}
		if (settings.queryable()) {
			mailRoom.confirm(Transitions.QUERY, payout.reference(), "brought forward by the bank's callback");
			transitions.post(Transitions.QUERY, payout, clock.now());
		}
		else {
			statements.watch();
		}
	}

	private static boolean isWorthAsking(Payout payout) {
		return switch (payout.state()) {
			case SENDING, ACCEPTED, UNKNOWN, PAID, FAILED -> payout.standing().sentAt() != null;
			case READY -> payout.standing().maybeSent();
			case WAITING_RELEASE, RETURNED, CONTRADICTED, CANCELLED -> false;
		};
	}

	private static String shortened(String serial) {
		return serial == null || serial.isBlank() ? null : serial.substring(0, Math.min(serial.length(), 80));
	}

	private static String said(BankAnswer answer) {
		StringBuilder said = new StringBuilder("the bank: ").append(answer.kind());
		append(said, " ", answer.code());
		append(said, ", serial ", answer.serial());
		append(said, ", ", answer.detail());
		return said.toString();
	}

	private static void append(StringBuilder said, String before, String text) {
		if (text != null && !text.isBlank()) {
			said.append(before).append(text);
		}
	}
}
