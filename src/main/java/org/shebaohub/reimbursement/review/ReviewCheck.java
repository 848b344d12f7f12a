package org.shebaohub.reimbursement.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.core.CutCheck;
import org.shebaohub.reimbursement.core.Cuts;

/** Who may decide on a claim, and when. */
record ReviewCheck(Actor actor, Claim claim) {

	private static final Role[] FINANCE = { Role.FINANCE, Role.FINANCE_MANAGER };

	private static final Role[] HR = { Role.HR, Role.HR_MANAGER };

	/** Finance decides; nobody on what he filed or claims himself, nor on what has changed since he looked. */
	List<Finding> approval(Integer seen, Cuts cuts) {
		List<Finding> findings = new ArrayList<>(decision());
		if (seen != null && seen != claim.version()) {
			findings.add(new Finding("CLAIM_CHANGED", "%s: version %d was seen, it is %d now".formatted(claim.claimNo(), seen, claim.version()),
					"请重新查看报销单后再审批", Role.FINANCE));
		}
		if (findings.isEmpty()) {
			findings.addAll(new CutCheck(claim.lines(), cuts.all()).examine());
		}
		return findings;
	}

	/** Nobody asks for papers of a claim that he filed or claims himself. */
	List<Finding> papers(List<PaperKind> kinds, String note) {
		List<Finding> findings = new ArrayList<>(decision());
		if (kinds.isEmpty() || kinds.stream().anyMatch(Objects::isNull)) {
			findings.add(new Finding("NO_PAPERS", "0 kinds of paper", "请指明需补充的材料种类", null));
		}
		if (note != null && note.length() > 200) {
			findings.add(new Finding("NOTE_LENGTH", note.length() + " characters", "说明不超过200字", null));
		}
		return findings;
	}

	private List<Finding> decision() {
		List<Finding> findings = new ArrayList<>();
		if (!actor.is(FINANCE)) {
			findings.add(notAllowed("FINANCE or FINANCE_MANAGER of the branch may", Role.FINANCE));
		}
		if (actor.name().equals(claim.filed().by()) || actor.isSelf(claim.employeeNo())) {
			findings.add(new Finding("SECOND_PERSON_NEEDED", claim.claimNo() + " was filed by " + claim.filed().by(),
					"须由申请人、经办人以外的财务人员审核", Role.FINANCE));
		}
		if (claim.core().state() != ClaimState.IN_REVIEW) {
			findings.add(claim.inOtherState());
		}
		if (!claim.intact()) {
			findings.add(new Finding("CLAIM_STATE", claim.claimNo() + ": altered in the store past the hub", "请勿审批,由审计核查后驳回重报", null));
		}
		return findings;
	}

	/** Finance rejects what it reviews, HR what waits for contributions. */
	List<Finding> rejection(String reason) {
		List<Finding> findings = new ArrayList<>();
		ClaimState state = claim.core().state();
		if (!state.isOpen()) {
			findings.add(claim.inOtherState());
		}
		else if (state == ClaimState.WAITING_PAPERS && !actor.is(HR) && !actor.is(FINANCE)) {
			findings.add(notAllowed("FINANCE or HR of the branch may", Role.FINANCE));
		}
		else if (state != ClaimState.WAITING_PAPERS && !actor.is(state.waits() ? HR : FINANCE)) {
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
		return claim.core().state().waits() ? List.of() : List.of(claim.inOtherState());
	}

	private Finding notAllowed(String remedy, Role who) {
		return new Finding("NOT_ALLOWED", claim.claimNo(), remedy, who);
	}
}
