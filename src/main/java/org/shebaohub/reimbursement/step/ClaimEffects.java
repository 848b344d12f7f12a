package org.shebaohub.reimbursement.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reimbursement.backclaim.BackClaims;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.core.ClaimIntent;
import org.shebaohub.reimbursement.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Carries out what a step of a claim asks for, in the step's transaction. */
@Component
public class ClaimEffects {

	private final ClaimNotices notices;

	private final ClaimCases cases;

	private final LedgerDesk ledger;

	private final Vouchers vouchers;

	private final BackClaims backClaims;

	private final OperationLog log;

	ClaimEffects(ClaimNotices notices, ClaimCases cases, LedgerDesk ledger, Vouchers vouchers, BackClaims backClaims,
			OperationLog log) {
		this.notices = notices;
		this.cases = cases;
		this.ledger = ledger;
		this.vouchers = vouchers;
		this.backClaims = backClaims;
		this.log = log;
	}

	/** @param stage the word of the progress notice, usually the new state */
	public void carryOut(List<ClaimIntent> intents, Claim claim, String stage) {
		intents.forEach(intent -> carryOut(intent, claim, stage));
	}

	private void carryOut(ClaimIntent intent, Claim claim, String stage) {
		switch (intent) {
			case TELL_PARKED -> notices.stopped("claim-parked-employee", claim);
			case TELL_HELD -> notices.stopped("claim-held-employee", claim);
			case TELL_MISSING -> notices.missing(claim);
			case TELL_PROGRESS -> notices.progress(claim, stage);
			case TELL_PART -> notices.approvedInPart(claim);
			case TELL_PAID -> notices.paid(claim);
			case POST_LIABILITY, ADJUST_LIABILITY -> owe(claim, claim.bill().liability());
			case REVERSE_LIABILITY -> owe(claim, Yuan.ZERO);
			case RENDER_VOUCHER -> vouchers.order(claim);
			case VOID_VOUCHER -> vouchers.voidAll(claim.claimNo());
			case OPEN_BACK_CLAIM -> backClaims.open(claim);
			case WITHDRAW_BACK_CLAIM -> backClaims.withdraw(claim);
			case INSTRUCT_PAYOUT -> {
			}
		}
	}

	/** The transition's own row, with what stood before; the cases and tasks of the claim go with it. */
	public void log(Actor actor, String action, Claim before, Claim after, Map<String, ?> more) {
		Map<String, Object> content = new HashMap<>(more);
		content.put("before", before.core().state());
		content.put("after", after.core().state());
		if (after.liability().isPositive() && before.liability().equals(Yuan.ZERO)) {
			content.put("liability", after.liability());
		}
		log.record(actor, action, after.claimNo(), content);
		cases.follow(before, after);
	}

	/** A look on the day after a person has ended the case of a claim: it opens again while the claim stands where it stood. */
	public void stillStands(Claim claim) {
		cases.again(claim);
	}

	private void owe(Claim claim, Yuan amount) {
		Decision decision = ledger.liability(claim.claimNo(), amount, claim.state().name());
		if (decision.isRefused()) {
			throw new IllegalStateException("the ledger refused: " + decision.findings());
		}
	}
}
