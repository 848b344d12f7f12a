package org.shebaohub.reimbursement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.backclaim.BackClaims;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what is claimed back from the bureau; HR enters what it did there and what it was told. */
@Service
public class BackClaimDesk {

	private final Claims claims;

	private final BackClaims backClaims;

	private final BusinessClock clock;

	BackClaimDesk(Claims claims, BackClaims backClaims, BusinessClock clock) {
		this.claims = claims;
		this.backClaims = backClaims;
		this.clock = clock;
	}

	/** HR has applied, for the first time or again after a refusal. */
	@Transactional
	public Decision submit(Actor actor, String claimNo, String applicationNo, LocalDate on) {
		List<Finding> findings = dated(on);
		require(findings, applicationNo != null && applicationNo.matches("[A-Za-z0-9/-]{1,60}"), "APPLICATION_NO",
				"1 to 60 letters, digits, hyphens or slashes", "请填写经办机构的受理编号");
		return decide(actor, claimNo, findings, claim -> backClaims.submit(actor, claim, applicationNo, on));
	}

	/** The bureau grants it, in full or in part. */
	@Transactional
	public Decision accept(Actor actor, String claimNo, Yuan granted, LocalDate on) {
		List<Finding> findings = dated(on);
		Yuan most = backClaims.find(claimNo).map(BackClaimView::amount).orElse(Yuan.ZERO);
		require(findings, granted != null && granted.isPositive() && !granted.isMoreThan(most), "GRANTED_AMOUNT",
				granted + " of " + most, "同意金额须大于零且不超过申请金额");
		return decide(actor, claimNo, findings, claim -> backClaims.accept(actor, claim, granted, on));
	}

	/** The bureau refuses it; HR must apply again or let the claim rest. */
	@Transactional
	public Decision refuse(Actor actor, String claimNo, String reason, LocalDate on) {
		List<Finding> findings = dated(on);
		require(findings, reason != null && !reason.isBlank() && reason.length() <= 200, "REASON_MISSING",
				"reason of the bureau", "请填写1至200字的退回原因");
		return decide(actor, claimNo, findings, claim -> backClaims.refuse(actor, claim, reason, on));
	}

	/** Empty where nothing is claimed back, or the claim may not be seen. */
	@Transactional(readOnly = true)
	public Optional<BackClaimView> find(Actor actor, String claimNo) {
		return claims.find(claimNo).filter(claim -> claim.isSeenBy(actor)).flatMap(claim -> backClaims.find(claimNo));
	}

	/** Those of a state in the actor's scope, by claim. @param after the last claim seen, empty at first */
	@Transactional(readOnly = true)
	public List<BackClaimView> list(Actor actor, BackClaimView.State state, String after, int limit) {
		return actor.sees(actor.scope()) && actor.is(Claim.READERS)
				? backClaims.list(actor.scope(), state, after, Math.min(Math.max(limit, 1), 200)) : List.of();
	}

	private Decision decide(Actor actor, String claimNo, List<Finding> findings, Predicate<Claim> step) {
		Optional<Claim> claim = claims.lock(claimNo).filter(known -> known.isSeenBy(actor));
		if (claim.isEmpty() || backClaims.find(claimNo).isEmpty()) {
			return Decision.refused(Claim.unknown());
		}
		require(findings, actor.is(Role.HR, Role.HR_MANAGER), "NOT_ALLOWED", claimNo, "HR of the branch may");
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		return step.test(claim.get()) ? Decision.accepted() : Decision.refused(new Finding("BACK_CLAIM_STATE",
				backClaims.find(claimNo).orElseThrow().stateWord(), "该状态下不能办理此操作", null));
	}

	private List<Finding> dated(LocalDate on) {
		List<Finding> findings = new ArrayList<>();
		require(findings, on != null && !on.isAfter(clock.today()), "DATE", on + ", today is " + clock.today(), "日期不得晚于今天");
		return findings;
	}

	private static void require(List<Finding> findings, boolean holds, String code, String evidence, String remedy) {
		if (!holds) {
			findings.add(new Finding(code, evidence, remedy, null));
		}
	}
}
