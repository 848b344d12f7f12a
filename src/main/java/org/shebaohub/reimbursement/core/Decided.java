package org.shebaohub.reimbursement.core;

import static org.shebaohub.reimbursement.core.ClaimCore.step;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.ClaimEvent.Approved;
import org.shebaohub.reimbursement.core.ClaimEvent.CameBack;
import org.shebaohub.reimbursement.core.ClaimEvent.Doubted;
import org.shebaohub.reimbursement.core.ClaimEvent.Instructed;
import org.shebaohub.reimbursement.core.ClaimEvent.Settled;

/** The part of a claim's life in which people and the bank decide: approved, paid, come back, rejected. */
record Decided(ClaimCore claim) {

	Step on(ClaimEvent event) {
		ClaimState state = claim.state();
		if (event instanceof Approved approved) {
			return state == ClaimState.IN_REVIEW ? approved(approved) : claim.unfit();
		}
		if (event instanceof Instructed instructed) {
			return state == ClaimState.APPROVED && claim.reference() == null
					? step(new ClaimCore(state, instructed.reference(), claim.liability())) : claim.unfit();
		}
		if (event instanceof Doubted doubted) {
			return doubted(doubted.reference());
		}
		if (event instanceof Settled settled) {
			return state == ClaimState.APPROVED && settled.reference().equals(claim.reference())
					? step(claim.become(ClaimState.PAID), ClaimIntent.TELL_PAID, ClaimIntent.RENDER_VOUCHER)
					: claim.unfit();
		}
		return event instanceof CameBack back ? cameBack(back.reference()) : rejectable();
	}

	private Step rejectable() {
		ClaimState state = claim.state();
		return state == ClaimState.IN_REVIEW || state == ClaimState.WAITING_PAPERS || state.waits() ? rejected()
				: claim.unfit();
	}

	private Step approved(Approved event) {
		List<ClaimIntent> intents = new ArrayList<>();
		boolean pays = event.hubPays().isPositive();
		if (claim.liability()) {
			intents.add(ClaimIntent.ADJUST_LIABILITY);
		}
		if (pays) {
			intents.add(ClaimIntent.INSTRUCT_PAYOUT);
		}
		if (event.fund().isPositive()) {
			intents.add(ClaimIntent.OPEN_BACK_CLAIM);
		}
		intents.add(event.inPart() ? ClaimIntent.TELL_PART : ClaimIntent.TELL_PROGRESS);
		return new Step(claim.become(pays ? ClaimState.APPROVED : ClaimState.SETTLED_WITHOUT_PAYOUT), intents, true);
	}

	/** Nobody may approve anew, nor reject, what may have been paid. */
	private Step doubted(String reference) {
		boolean open = claim.state() == ClaimState.IN_REVIEW || claim.state() == ClaimState.WAITING_PAPERS;
		return open && claim.reference() == null
				? step(new ClaimCore(ClaimState.APPROVED, reference, claim.liability())) : claim.unfit();
	}

	private Step cameBack(String reference) {
		if (!reference.equals(claim.reference())) {
			return claim.unfit();
		}
		ClaimCore next = new ClaimCore(ClaimState.IN_REVIEW, null, claim.liability());
		return claim.state() == ClaimState.PAID ? step(next, ClaimIntent.VOID_VOUCHER, ClaimIntent.TELL_PROGRESS)
				: step(next, ClaimIntent.TELL_PROGRESS);
	}

	private Step rejected() {
		List<ClaimIntent> intents = new ArrayList<>();
		if (claim.liability()) {
			intents.add(ClaimIntent.REVERSE_LIABILITY);
		}
		intents.add(ClaimIntent.WITHDRAW_BACK_CLAIM);
		intents.add(ClaimIntent.TELL_PROGRESS);
		return new Step(new ClaimCore(ClaimState.REJECTED, null, false), intents, true);
	}
}
