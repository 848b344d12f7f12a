package org.shebaohub.payout.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.payout.core.SimulatedBank.Reply;

/** The desk around the core, as small as it can be, with at most one planted bug. */
final class SimulatedHub {

	private final Planted bug;

	private final BankCharacter character;

	private final SimulatedBank bank;

	final List<SimulatedPayout> payouts = new ArrayList<>();

	SimulatedHub(Planted bug, BankCharacter character, SimulatedBank bank) {
		this.bug = bug;
		this.character = character;
		this.bank = bank;
	}

	SimulatedPayout approve(Hold hold) {
		int number = bug == Planted.REFERENCE_REUSED ? 1 : payouts.size() + 1;
		SimulatedPayout payout = new SimulatedPayout("P" + number, hold);
		payouts.add(payout);
		return payout;
	}

	Reply send(SimulatedPayout payout, boolean calm) {
		payout.sends++;
		String suffix = bug == Planted.RANDOM_REFERENCE && payout.sends > 1 ? "/" + payout.sends : "";
		Reply reply = bank.pay(payout.reference + suffix, calm);
		return bug == Planted.ROUTE_RETRIES && reply == Reply.NOTHING ? bank.pay(payout.reference, calm) : reply;
	}

	Reply ask(SimulatedPayout payout, boolean calm) {
		return bank.ask(payout.reference, calm);
	}

	Outcome outcome(Reply reply) {
		return switch (reply) {
			case PAID -> Outcome.PAID;
			case ACCEPTED -> bug == Planted.ACCEPTED_IS_PAID ? Outcome.PAID : Outcome.ACCEPTED;
			case REFUSED -> Outcome.FAILED;
			case ODD -> bug == Planted.ANY_CODE_IS_FAILURE ? Outcome.FAILED : Outcome.UNCLEAR;
			case RETURNED -> Outcome.RETURNED;
			case NOT_FOUND -> Outcome.NOT_FOUND;
			case NOTHING -> bug == Planted.UNCLEAR_IS_NOT_SENT ? Outcome.NOT_SENT : Outcome.UNCLEAR;
			case NOT_SENT -> Outcome.NOT_SENT;
		};
	}

	boolean isFencing() {
		return bug != Planted.NO_FENCING;
	}

	Step step(Standing now, PayoutEvent event) {
		Step step = switch (bug) {
			case RESENDS_ANYWHERE -> PayoutCore.step(now, event,
					new BankCharacter(true, character.queryable(), character.visibilityDelay()));
			case CRASH_SENDS_AGAIN -> now.state() == PayoutState.SENDING && event instanceof PayoutEvent.SendBegun
					? PayoutCore.step(now.in(PayoutState.READY), event, character)
					: PayoutCore.step(now, event, character);
			case ABSENCE_IS_PROOF -> event instanceof PayoutEvent.NothingListed && now.state() == PayoutState.UNKNOWN
					? Steps.to(now.in(PayoutState.READY), PayoutIntent.SEND) : PayoutCore.step(now, event, character);
			default -> PayoutCore.step(now, event, character);
		};
		return spoil(now, step);
	}

	private Step spoil(Standing now, Step step) {
		PayoutState to = step.next().state();
		if (bug == Planted.UNKNOWN_IS_FAILED && to == PayoutState.UNKNOWN && now.state() == PayoutState.SENDING) {
			return Steps.failed(now);
		}
		if (bug == Planted.RETURN_IS_IGNORED && to == PayoutState.RETURNED) {
			return Steps.same(now);
		}
		if (bug == Planted.NEVER_ASKS) {
			return new Step(step.next(), step.intents().stream()
					.filter(intent -> intent != PayoutIntent.QUERY && intent != PayoutIntent.STATEMENT).toList());
		}
		return step;
	}

	/** What a store reads when it takes a line of the statement: only a known reference is matched. */
	void match(SimulatedBank.Line line) {
		payouts.stream().filter(payout -> payout.reference.equals(line.reference())).forEach(payout -> apply(payout,
				line.isReturn() ? new PayoutEvent.ReturnListed() : new PayoutEvent.DebitListed()));
	}

	void apply(SimulatedPayout payout, PayoutEvent event) {
		payout.write(step(payout.standing, event), null);
	}

	Instant later(Instant now) {
		return now.plus(character.visibilityDelay());
	}
}
