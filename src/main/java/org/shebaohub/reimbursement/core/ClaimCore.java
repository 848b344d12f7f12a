package org.shebaohub.reimbursement.core;

import static org.shebaohub.reimbursement.core.ClaimIntent.INSTRUCT_PAYOUT;
import static org.shebaohub.reimbursement.core.ClaimIntent.POST_LIABILITY;
import static org.shebaohub.reimbursement.core.ClaimIntent.REVERSE_LIABILITY;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_HELD;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_PAID;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_PARKED;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_PROGRESS;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.core.ClaimEvent.Approved;
import org.shebaohub.reimbursement.core.ClaimEvent.CameBack;
import org.shebaohub.reimbursement.core.ClaimEvent.Checked;
import org.shebaohub.reimbursement.core.ClaimEvent.Instructed;
import org.shebaohub.reimbursement.core.ClaimEvent.Settled;

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
		if (event instanceof Approved approved) {
			return state == ClaimState.IN_REVIEW ? approved(approved) : unfit();
		}
		if (event instanceof Instructed instructed) {
			return state == ClaimState.APPROVED && reference == null
					? step(new ClaimCore(state, instructed.reference(), liability)) : unfit();
		}
		if (event instanceof Settled settled) {
			return state == ClaimState.APPROVED && settled.reference().equals(reference)
					? step(become(ClaimState.PAID), TELL_PAID) : unfit();
		}
		if (event instanceof CameBack back) {
			return back.reference().equals(reference)
					? step(new ClaimCore(ClaimState.IN_REVIEW, null, liability), TELL_PROGRESS) : unfit();
		}
		return state == ClaimState.IN_REVIEW || state.waits() ? rejected() : unfit();
	}

	private Step checked(Checked event) {
		return switch (event.outcome()) {
			case PARK -> stop(ClaimState.PARKED, TELL_PARKED);
			case HOLD -> stop(ClaimState.HELD, TELL_HELD);
			case GO_ON -> goOn(event);
		};
	}

	private Step stop(ClaimState where, ClaimIntent tell) {
		return state == where ? step(this) : step(become(where), tell);
	}

	private Step goOn(Checked event) {
		List<ClaimIntent> intents = new ArrayList<>();
		if (event.liability().isPositive()) {
			intents.add(POST_LIABILITY);
		}
		if (state.waits()) {
			intents.add(TELL_PROGRESS);
		}
		return new Step(new ClaimCore(ClaimState.IN_REVIEW, null, event.liability().isPositive()), intents, true);
	}

	private Step approved(Approved event) {
		return event.hubPays().isPositive() ? step(become(ClaimState.APPROVED), INSTRUCT_PAYOUT, TELL_PROGRESS)
				: step(become(ClaimState.SETTLED_WITHOUT_PAYOUT), TELL_PROGRESS);
	}

	private Step rejected() {
		ClaimCore next = new ClaimCore(ClaimState.REJECTED, null, false);
		return liability ? step(next, REVERSE_LIABILITY, TELL_PROGRESS) : step(next, TELL_PROGRESS);
	}

	private ClaimCore become(ClaimState other) {
		return new ClaimCore(other, reference, liability);
	}

	private Step unfit() {
		return new Step(this, List.of(), false);
	}

	private static Step step(ClaimCore next, ClaimIntent... intents) {
		return new Step(next, List.of(intents), true);
	}
}
