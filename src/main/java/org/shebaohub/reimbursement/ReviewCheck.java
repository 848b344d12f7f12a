package org.shebaohub.reimbursement;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reimbursement.book.Claim;

/** Who may decide on a claim, and when. */
record ReviewCheck(Actor actor, Claim claim) {

	static final Finding UNKNOWN = new Finding("CLAIM_UNKNOWN", "no such claim in your scope", "请核对报销单号", null);

	/** Who may read claims of his scope; an administrator operates and sees nothing personal. */
	static final Role[] READERS = { Role.HR, Role.HR_MANAGER, Role.FINANCE, Role.FINANCE_MANAGER, Role.AUDITOR,
			Role.SYSTEM };

	private static final Role[] FINANCE = { Role.FINANCE, Role.FINANCE_MANAGER };

	private static final Role[] HR = { Role.HR, Role.HR_MANAGER };

	/** Finance decides; nobody on what he filed or claims himself. */
	List<Finding> approval() {
		List<Finding> findings = new ArrayList<>();
		if (!actor.is(FINANCE)) {
			findings.add(notAllowed("FINANCE or FINANCE_MANAGER of the branch may", Role.FINANCE));
		}
		if (actor.name().equals(claim.filed().by()) || actor.isSelf(claim.employeeNo())) {
			findings.add(new Finding("SECOND_PERSON_NEEDED", claim.claimNo() + " was filed by " + claim.filed().by(),
					"须由申请人、经办人以外的财务人员审核", Role.FINANCE));
		}
		if (claim.core().state() != ClaimState.IN_REVIEW) {
			findings.add(notInReview());
		}
		return findings;
	}

	/** Finance rejects what it reviews, HR what waits for contributions. */
	List<Finding> rejection(String reason) {
		List<Finding> findings = new ArrayList<>();
		ClaimState state = claim.core().state();
		if (state != ClaimState.IN_REVIEW && !state.waits()) {
			findings.add(notInReview());
		}
		else if (!actor.is(state.waits() ? HR : FINANCE)) {
			findings.add(notAllowed(state.waits() ? "HR of the branch may while it waits" : "FINANCE may",
					state.waits() ? Role.HR : Role.FINANCE));
		}
		if (reason == null || reason.isBlank() || reason.length() > 400) {
			findings.add(new Finding("REASON_MISSING", "reason of the rejection", "请填写1至400字的理由", null));
		}
		return findings;
	}

	List<Finding> recheck() {
		if (!actor.is(HR)) {
			return List.of(notAllowed("HR of the branch may", Role.HR));
		}
		return claim.core().state().waits() ? List.of() : List.of(notInReview());
	}

	private Finding notAllowed(String remedy, Role who) {
		return new Finding("NOT_ALLOWED", claim.claimNo(), remedy, who);
	}

	private Finding notInReview() {
		return new Finding("CLAIM_STATE", claim.claimNo() + ": " + claim.core().state().word(), "该状态下不能办理此操作", null);
	}
}
