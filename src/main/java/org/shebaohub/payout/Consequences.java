package org.shebaohub.payout;

import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.PayoutIntent;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.payout.core.Step;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a step means for the books, the ceilings and the claim. */
@Component
class Consequences {

	private final LedgerDesk ledger;

	private final Ceilings ceilings;

	private final Statements statements;

	private final TaskDesk tasks;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	Consequences(LedgerDesk ledger, Ceilings ceilings, Statements statements, TaskDesk tasks,
			ApplicationEventPublisher events, BusinessClock clock) {
		this.ledger = ledger;
		this.ceilings = ceilings;
		this.statements = statements;
		this.tasks = tasks;
		this.events = events;
		this.clock = clock;
	}

	Progress follow(Payout payout, Progress next, Step step, String why) {
		if (payout.state().isForPeople() && step.next().state() != payout.state()) {
			tasks.close("payout/" + payout.reference(), step.next().state().name());
		}
		Progress followed = step.next().state() == PayoutState.PAID && next.paidOn() == null
				? next.paid(clock.today()) : next;
		for (PayoutIntent intent : step.intents()) {
			followed = follow(payout, followed, intent, why);
		}
		return followed;
	}

	private Progress follow(Payout payout, Progress next, PayoutIntent intent, String why) {
		tell(payout, next, intent, why);
		return switch (intent) {
			case BOOK -> book(payout, next.booked());
			case REVERSE -> reverse(payout, next, why);
			case FAILED, ACCOUNT_CHANGED -> ceilings.giveBack(payout, next);
			case STATEMENT -> {
				statements.watch();
				yield next;
			}
			case SEND, QUERY, PEOPLE, SETTLED, RETURNED -> next;
		};
	}

	private void tell(Payout payout, Progress next, PayoutIntent intent, String why) {
		String claimNo = payout.claimNo();
		String reference = payout.reference();
		switch (intent) {
			case SETTLED -> events.publishEvent(
					new PayoutNews.Settled(claimNo, reference, payout.approved().amount(), clock.today()));
			case RETURNED -> events.publishEvent(new PayoutNews.Returned(claimNo, reference, why));
			case FAILED -> events.publishEvent(new PayoutNews.Failed(claimNo, reference, why));
			case PEOPLE -> waitForPeople(payout.approved(), next.standing().state() == PayoutState.WAITING_RELEASE);
			case ACCOUNT_CHANGED -> events.publishEvent(new PayoutNews.AccountChanged(claimNo, reference));
			default -> {
			}
		}
	}

	/** Told, and a task of theirs from now on, until a step leads on. */
	void waitForPeople(Payout.Approved approved, boolean forRelease) {
		String reference = approved.reference();
		OrgNode node = approved.node();
		events.publishEvent(new PayoutNews.NeedsPeople(approved.claimNo(), reference, node, forRelease));
		tasks.open(new Waiting(forRelease ? TaskKind.PAYOUT_RELEASE : TaskKind.PAYOUT_DECISION, "payout/" + reference,
				reference, Role.FINANCE_MANAGER, node));
	}

	private Progress book(Payout payout, Progress next) {
		require(ledger.payment(payout.with(next).voucherNo(), payout.claimNo(), payout.approved().amount()));
		return next;
	}

	private Progress reverse(Payout payout, Progress next, String why) {
		require(ledger.reverse(payout.with(next).voucherNo(), why));
		return next;
	}

	private static void require(Decision decision) {
		if (decision.isRefused()) {
			throw new IllegalStateException("the ledger refused: " + decision.findings());
		}
	}
}
