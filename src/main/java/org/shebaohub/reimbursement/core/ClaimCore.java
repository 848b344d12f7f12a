package org.shebaohub.reimbursement.core;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.core.ClaimEvent.Checked;
import org.shebaohub.reimbursement.core.ClaimEvent.PapersAsked;
import org.shebaohub.reimbursement.core.ClaimEvent.Supplemented;

/**
 * The life of a claim as {@code (situation, event) → (situation, intents)}; pure. An event that does not fit leaves
 * everything as it is: a duplicate changes nothing, and a command that changed nothing is refused by the desk.
 *
 * @param reference of the one live payout, or null
 * @param liability true while a liability of the employer stands in the ledger for this claim
 */
public record ClaimCore(ClaimState state, String reference, boolean liability) {

	public static final ClaimCore NEW = new ClaimCore(ClaimState.RECEIVED, null, false);

	/** What came of an event; {@code fits} is false when it changed nothing because it did not fit. */
	public record Step(ClaimCore next, List<ClaimIntent> intents, boolean fits) {
	}

	public Step on(ClaimEvent event) {
		if (event instanceof Checked checked) {
			return state == ClaimState.RECEIVED || state.waits() ? checked(checked) : unfit();
		}
		if (event instanceof Supplemented supplemented) {
			return supplemented(supplemented);
		}
		if (event instanceof PapersAsked) {
			return state == ClaimState.IN_REVIEW ? step(become(ClaimState.WAITING_PAPERS), ClaimIntent.TELL_MISSING)
					: unfit();
		}
		return state == ClaimState.RECEIVED ? unfit() : new Decided(this).on(event);
	}

	private Step checked(Checked event) {
		return switch (event.outcome()) {
			case PARK -> stop(ClaimState.PARKED, ClaimIntent.TELL_PARKED);
			case HOLD -> stop(ClaimState.HELD, ClaimIntent.TELL_HELD);
			case GO_ON -> goOn(event);
		};
	}

	private Step stop(ClaimState where, ClaimIntent tell) {
		return state == where ? step(this) : step(become(where), tell);
	}

	private Step goOn(Checked event) {
		List<ClaimIntent> intents = new ArrayList<>();
		if (event.liability().isPositive()) {
			intents.add(ClaimIntent.POST_LIABILITY);
		}
		if (state.waits()) {
			intents.add(ClaimIntent.TELL_PROGRESS);
		}
		if (event.missing()) {
			intents.add(ClaimIntent.TELL_MISSING);
		}
		ClaimState next = event.missing() ? ClaimState.WAITING_PAPERS : ClaimState.IN_REVIEW;
		return new Step(new ClaimCore(next, null, event.liability().isPositive()), intents, true);
	}

	/** Papers are taken wherever nothing is decided yet; only a claim that waits for them goes on by them. */
	private Step supplemented(Supplemented event) {
		if (state == ClaimState.WAITING_PAPERS && !event.missing()) {
			return step(become(ClaimState.IN_REVIEW), ClaimIntent.TELL_PROGRESS);
		}
		return state == ClaimState.WAITING_PAPERS || state == ClaimState.IN_REVIEW || state.waits() ? step(this) : unfit();
	}

	ClaimCore become(ClaimState other) {
		return new ClaimCore(other, reference, liability);
	}

	Step unfit() {
		return new Step(this, List.of(), false);
	}

	static Step step(ClaimCore next, ClaimIntent... intents) {
		return new Step(next, List.of(intents), true);
	}
}
