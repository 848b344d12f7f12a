package org.shebaohub.payout.core;

import static org.shebaohub.payout.core.PayoutIntent.PEOPLE;
import static org.shebaohub.payout.core.PayoutIntent.SEND;
import static org.shebaohub.payout.core.PayoutState.CANCELLED;
import static org.shebaohub.payout.core.PayoutState.CONTRADICTED;
import static org.shebaohub.payout.core.PayoutState.READY;
import static org.shebaohub.payout.core.PayoutState.SENDING;
import static org.shebaohub.payout.core.PayoutState.UNKNOWN;
import static org.shebaohub.payout.core.PayoutState.WAITING_RELEASE;

import org.shebaohub.payout.core.PayoutEvent.AccountChanged;
import org.shebaohub.payout.core.PayoutEvent.CeilingBreached;
import org.shebaohub.payout.core.PayoutEvent.DebitListed;
import org.shebaohub.payout.core.PayoutEvent.Disputed;
import org.shebaohub.payout.core.PayoutEvent.Judged;
import org.shebaohub.payout.core.PayoutEvent.NothingListed;
import org.shebaohub.payout.core.PayoutEvent.QueryAnswered;
import org.shebaohub.payout.core.PayoutEvent.Released;
import org.shebaohub.payout.core.PayoutEvent.ReturnListed;
import org.shebaohub.payout.core.PayoutEvent.SendAnswered;
import org.shebaohub.payout.core.PayoutEvent.SendBegun;

/**
 * Decides what an event makes of a payout. An event that has nothing to say to a state leaves it as it is; no event
 * ever leads from a send that may have arrived to a second send, but at a bank that deduplicates.
 */
public final class PayoutCore {

	private PayoutCore() {
	}

	public static Step step(Standing now, PayoutEvent event, BankCharacter bank) {
		if (event instanceof SendBegun begun) {
			return begin(now, begun, bank);
		}
		if (event instanceof SendAnswered answered) {
			return now.state() == SENDING ? Answers.ofSend(now, answered.outcome(), bank)
					: Answers.later(now, answered.outcome(), answered.at(), bank);
		}
		if (event instanceof QueryAnswered answered) {
			return Answers.later(now, answered.outcome(), answered.at(), bank);
		}
		if (event instanceof Released released) {
			return release(now, released.by());
		}
		if (event instanceof Judged judged) {
			return judge(now, judged);
		}
		return exception(now, event, bank);
	}

	private static Step exception(Standing now, PayoutEvent event, BankCharacter bank) {
		if (event instanceof CeilingBreached) {
			return now.state() == READY && !now.maybeSent()
					? Steps.to(now.in(WAITING_RELEASE).held(Hold.CEILING), PEOPLE) : Steps.same(now);
		}
		if (event instanceof AccountChanged) {
			return changeAccount(now);
		}
		if (event instanceof Disputed) {
			return Steps.contradict(now);
		}
		return listed(now, event, bank);
	}

	private static Step listed(Standing now, PayoutEvent event, BankCharacter bank) {
		if (event instanceof NothingListed) {
			return nothingListed(now, bank);
		}
		if (event instanceof DebitListed || event instanceof ReturnListed) {
			return Answers.proven(now, event instanceof DebitListed ? Outcome.PAID : Outcome.RETURNED);
		}
		throw new IllegalArgumentException("not an event of a payout: " + event);
	}

	private static Step begin(Standing now, SendBegun begun, BankCharacter bank) {
		return switch (now.state()) {
			case READY -> Steps.to(now.in(SENDING).sent(begun.at()));
			case SENDING -> Steps.ask(now.in(UNKNOWN).perhapsSent(), bank);
			default -> Steps.same(now);
		};
	}

	private static Step release(Standing now, String by) {
		if (now.state() != WAITING_RELEASE) {
			return Steps.same(now);
		}
		if (now.hold() == Hold.AMOUNT) {
			return Steps.to(now.in(READY).held(Hold.NONE), SEND);
		}
		if (now.opinion() == null) {
			return Steps.to(now.heard(new Opinion(by, true)));
		}
		return now.opinion().by().equals(by) ? Steps.same(now) : Steps.to(now.in(READY).held(Hold.WAIVED), SEND);
	}

	private static Step judge(Standing now, Judged judged) {
		if (now.state() != UNKNOWN && now.state() != CONTRADICTED) {
			return Steps.same(now);
		}
		Opinion first = now.opinion();
		if (first == null) {
			return Steps.to(now.heard(new Opinion(judged.by(), judged.paid())));
		}
		if (first.by().equals(judged.by())) {
			return Steps.same(now);
		}
		if (first.paid() != judged.paid()) {
			return Steps.to(now.heard(null), PEOPLE);
		}
		return judged.paid() ? Steps.paid(now) : Steps.failed(now);
	}

	private static Step changeAccount(Standing now) {
		if (now.state() == READY && now.maybeSent()) {
			return Steps.contradict(now);
		}
		return now.state() == READY || now.state() == WAITING_RELEASE
				? Steps.to(now.in(CANCELLED), PayoutIntent.ACCOUNT_CHANGED) : Steps.same(now);
	}

	/** Absence on a statement never proves that nothing was paid; where the bank has not said it by then, people are asked. */
	private static Step nothingListed(Standing now, BankCharacter bank) {
		return switch (now.state()) {
			case ACCEPTED -> bank.queryable() ? Steps.same(now) : Steps.to(now.in(UNKNOWN).perhapsSent(), PEOPLE);
			case UNKNOWN -> Steps.to(now, PEOPLE);
			default -> Steps.same(now);
		};
	}
}
