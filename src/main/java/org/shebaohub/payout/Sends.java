package org.shebaohub.payout;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.Hold;
import org.shebaohub.payout.core.PayoutEvent;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Begins a send, if nothing speaks against it; a send that was begun before is asked for instead. */
@Component
class Sends {

	private static final Duration WHILE_STOPPED = Duration.ofSeconds(30);

	private final Seals seals;

	private final LoggedSteps logged;

	private final JdbcPayouts payouts;

	private final JdbcStatements statements;

	private final Ceilings ceilings;

	private final RosterDesk roster;

	private final PolicyDesk policy;

	private final BankHoursSettings hours;

	private final Transitions transitions;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	Sends(Seals seals, LoggedSteps logged, JdbcPayouts payouts, JdbcStatements statements, Ceilings ceilings, RosterDesk roster,
			PolicyDesk policy, BankHoursSettings hours, Transitions transitions, MailRoom mailRoom, BusinessClock clock) {
		this.seals = seals;
		this.logged = logged;
		this.payouts = payouts;
		this.statements = statements;
		this.ceilings = ceilings;
		this.roster = roster;
		this.policy = policy;
		this.hours = hours;
		this.transitions = transitions;
		this.mailRoom = mailRoom;
		this.clock = clock;
	}

	/** When a payout of that moment goes to the bank. */
	Instant opening(Instant at) {
		return hours.next(at, policy::isWorkingDay);
	}

	PayoutCall begin(Payout payout, Delivery delivery) {
		if (payout.state() != PayoutState.READY) {
			transitions.apply(payout, payout.progress(), begun(), Actor.HUB, "begun before, and never recorded",
					delivery);
			return PayoutCall.nothing(delivery);
		}
		Optional<PayeeAccount> account = seals.approvedAccount(payout.approved());
		if (account.isEmpty()) {
			return refuse(payout, new PayoutEvent.Disputed(), "amount or payee is not what was approved", delivery);
		}
		Optional<String> doubt = doubt(payout);
		if (doubt.isPresent()) {
			return refuse(payout, new PayoutEvent.Disputed(), doubt.get(), delivery);
		}
		if (!roster.payeeAccount(payout.approved().employeeNo()).equals(account)) {
			return refuse(payout, new PayoutEvent.AccountChanged(), "the payee's account changed after approval",
					delivery);
		}
		return count(payout, account.get(), delivery);
	}

	/** Why money may have left for it already. */
	private Optional<String> doubt(Payout payout) {
		if (!logged.endWith(payout)) {
			return Optional.of("an older row than was logged, or the log was altered");
		}
		if (payouts.hasDisputedSibling(payout.approved())) {
			return Optional.of("an earlier payout of the claim is in dispute");
		}
		return statements.shows(payout.reference()) ? Optional.of("the bank's statement shows a debit of it already") : Optional.empty();
	}

	private PayoutCall count(Payout payout, PayeeAccount account, Delivery delivery) {
		if (ceilings.isStopped()) {
			mailRoom.again(delivery, clock.now().plus(WHILE_STOPPED), "sending is stopped");
			return PayoutCall.nothing(delivery);
		}
		Instant opening = opening(clock.now());
		if (opening.isAfter(clock.now())) {
			mailRoom.again(delivery, opening, "the bank is closed");
			return PayoutCall.nothing(delivery);
		}
		Progress progress = payout.progress();
		if (progress.countedOn() == null) {
			if (!ceilings.count(payout.approved(), payout.standing().hold() == Hold.WAIVED)) {
				return refuse(payout, new PayoutEvent.CeilingBreached(), "a ceiling of the day would be exceeded",
						delivery);
			}
			progress = progress.counted(clock.today());
		}
		transitions.apply(payout, progress, begun(), Actor.HUB, "sent", delivery);
		return new PayoutCall(PayoutCall.Action.SEND, payout.reference(), payout.approved().amount(),
				account.accountNo(), account.holder(), account.bankName(), "医保报销 " + payout.claimNo(), delivery);
	}

	private PayoutCall refuse(Payout payout, PayoutEvent event, String why, Delivery delivery) {
		transitions.apply(payout, payout.progress(), event, Actor.HUB, why, delivery);
		return PayoutCall.nothing(delivery);
	}

	/** In the store's own precision, so that the row's seal holds. */
	private PayoutEvent.SendBegun begun() {
		return new PayoutEvent.SendBegun(clock.now().truncatedTo(ChronoUnit.MICROS));
	}
}
