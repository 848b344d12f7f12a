package org.shebaohub.payout;

import java.time.LocalDate;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.Payout.Approved;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.Hold;
import org.shebaohub.policy.PayoutRules;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** What may leave the account without a second thought: amounts per payout, per payee and day, and per day. */
@Component
class Ceilings {

	private static final Yuan NO_LIMIT = Yuan.ofFen(Long.MAX_VALUE / 4);

	private final JdbcCeilings totals;

	private final JdbcStopSwitch stopSwitch;

	private final PolicyDesk policy;

	private final Statements statements;

	private final BusinessClock clock;

	Ceilings(JdbcCeilings totals, JdbcStopSwitch stopSwitch, PolicyDesk policy, Statements statements, BusinessClock clock) {
		this.totals = totals;
		this.stopSwitch = stopSwitch;
		this.policy = policy;
		this.statements = statements;
		this.clock = clock;
	}

	/** Why a fresh order must wait for people. */
	Hold holdFor(PayoutOrder order) {
		PayoutRules limits = policy.payout(order.node(), clock.today());
		if (order.amount().isMoreThan(limits.perPayout())) {
			return Hold.CEILING;
		}
		return order.amount().isMoreThan(limits.releaseAbove()) ? Hold.AMOUNT : Hold.NONE;
	}

	/** True while nobody may send; the transaction that was told "no" holds up whoever stops. */
	boolean isStopped() {
		return stopSwitch.isStopped();
	}

	/** Counts a send into today's totals; false when one would be exceeded, and then nothing is counted. */
	boolean count(Approved payout, boolean waived) {
		LocalDate today = clock.today();
		PayoutRules limits = policy.payout(payout.node(), today);
		if (!totals.add(today, payout.payeeIndex(), payout.amount(), waived ? NO_LIMIT : limits.perPayeeDay())) {
			return false;
		}
		// the hub's row last: all sends of a day meet there
		if (!totals.add(today, JdbcCeilings.HUB, payout.amount(), waived ? NO_LIMIT : limits.perDay())) {
			totals.giveBack(today, payout.payeeIndex(), payout.amount());
			return false;
		}
		statements.expect(today);
		return true;
	}

	/** Nothing was debited after all. */
	Progress giveBack(Payout payout, Progress progress) {
		if (progress.countedOn() == null) {
			return progress;
		}
		Yuan amount = payout.approved().amount();
		totals.giveBack(progress.countedOn(), payout.approved().payeeIndex(), amount);
		totals.giveBack(progress.countedOn(), JdbcCeilings.HUB, amount);
		return progress.counted(null);
	}
}
