package org.shebaohub.reimbursement;

import java.util.List;
import java.util.Optional;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.Cuts;
import org.shebaohub.reimbursement.intake.Intake;
import org.shebaohub.reimbursement.intake.Rechecks;
import org.shebaohub.reimbursement.review.Review;
import org.shebaohub.reimbursement.view.ClaimViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for claims. */
@Service
public class ReimbursementDesk {

	private static final int LARGEST_PAGE = 200;

	private final Intake intake;

	private final Review review;

	private final Rechecks rechecks;

	private final Claims claims;

	private final ClaimViews views;

	ReimbursementDesk(Intake intake, Review review, Rechecks rechecks, Claims claims, ClaimViews views) {
		this.intake = intake;
		this.review = review;
		this.rechecks = rechecks;
		this.claims = claims;
		this.views = views;
	}

	/** Refused with all findings at once, or filed: in review, parked or held. */
	@Transactional
	public ClaimReceipt submit(Actor actor, ClaimForm form) {
		return intake.take(actor, form);
	}

	/** Finance approves; the payout is instructed in the same transaction. */
	@Transactional
	public Decision approve(Actor actor, String claimNo) {
		return approve(actor, claimNo, null, List.of());
	}

	/** Finance approves in part: lines that the hub pays are cut, each with a reason that the employee is told. */
	@Transactional
	public Decision approve(Actor actor, String claimNo, List<ClaimLine.Cut> cuts) {
		return approve(actor, claimNo, null, cuts);
	}

	/** The same. @param seen the version that was looked at, refused when the claim is another now; null for whatever it is */
	@Transactional
	public Decision approve(Actor actor, String claimNo, Integer seen, List<ClaimLine.Cut> cuts) {
		return visible(actor, claims.lock(claimNo)).map(claim -> review.approve(actor, claim, seen, new Cuts(cuts)))
			.orElseGet(ReimbursementDesk::unknown);
	}

	/** Finance returns a claim for papers; the employee is told which, and the claim goes on when they are there. */
	@Transactional
	public Decision askPapers(Actor actor, String claimNo, List<PaperKind> kinds, String note) {
		return visible(actor, claims.lock(claimNo)).map(claim -> review.askPapers(actor, claim, kinds, note))
			.orElseGet(ReimbursementDesk::unknown);
	}

	/** Finance rejects what it reviews, HR what waits for contributions; with a reason that the employee is told. */
	@Transactional
	public Decision reject(Actor actor, String claimNo, String reason) {
		return visible(actor, claims.lock(claimNo)).map(claim -> review.reject(actor, claim, reason))
			.orElseGet(ReimbursementDesk::unknown);
	}

	/** Looks at the contributions of a waiting claim again. */
	@Transactional
	public void recheck(Delivery delivery) {
		rechecks.run(delivery);
	}

	/** HR asks for another look at a waiting claim, after something was put right outside. */
	@Transactional
	public Decision askRecheck(Actor actor, String claimNo) {
		Optional<Claim> claim = visible(actor, claims.find(claimNo));
		List<Finding> findings = claim.map(known -> review.recheck(actor, known))
			.orElse(List.of(Claim.unknown()));
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		rechecks.post(claimNo);
		return Decision.accepted();
	}

	/** The whole of a claim; empty for those who may not see it, as for an unknown number. */
	@Transactional(readOnly = true)
	public Optional<ClaimView> find(Actor actor, String claimNo) {
		return visible(actor, claims.find(claimNo)).map(claim -> views.of(actor, claim));
	}

	/**
	 * Those that the actor may see, newest first; what is filed meanwhile moves no page.
	 *
	 * @param state null for all
	 * @param after the number of the last claim seen, null at first
	 * @param size at most 200
	 */
	@Transactional(readOnly = true)
	public List<ClaimView.Summary> list(Actor actor, ClaimState state, String after, int size) {
		if (actor.self() == null && !actor.is(Claim.READERS)) {
			return List.of();
		}
		return claims.page(actor, state, after, Math.min(Math.max(size, 1), LARGEST_PAGE));
	}

	/** What is under way for an employee, oldest first; for other modules, which check who asks. */
	@Transactional(readOnly = true)
	public List<ClaimView.Summary> underWay(EmployeeNo no) {
		return claims.underWay(no);
	}

	private static Optional<Claim> visible(Actor actor, Optional<Claim> claim) {
		return claim.filter(known -> known.isSeenBy(actor));
	}

	private static Decision unknown() {
		return Decision.refused(Claim.unknown());
	}
}
