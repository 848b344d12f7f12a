package org.shebaohub.reimbursement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutOrder;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.ClaimEvent;
import org.shebaohub.reimbursement.core.ClaimIntent;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** What people decide on a claim that is locked for them. */
@Component
class Review {

	private final Claims claims;

	private final RosterDesk roster;

	private final PayoutDesk payouts;

	private final ClaimEffects effects;

	private final BusinessClock clock;

	Review(Claims claims, RosterDesk roster, PayoutDesk payouts, ClaimEffects effects, BusinessClock clock) {
		this.claims = claims;
		this.roster = roster;
		this.payouts = payouts;
		this.effects = effects;
		this.clock = clock;
	}

	Decision approve(Actor actor, Claim claim) {
		List<Finding> findings = new ReviewCheck(actor, claim).approval();
		Optional<PayeeAccount> account = roster.payeeAccount(claim.employeeNo());
		if (claim.hubPays().isPositive() && account.isEmpty()) {
			findings.add(new Finding("NO_PAYEE_ACCOUNT", "roster: employee " + claim.employeeNo(), "请人事先登记收款账户", Role.HR));
		}
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		Step step = claim.core().on(new ClaimEvent.Approved(claim.hubPays()));
		Claim approved = claim.at(step.next())
			.with(new Claim.Fate(actor.name(), clock.today(), null, claim.fate().reason()));
		if (step.intents().contains(ClaimIntent.INSTRUCT_PAYOUT)) {
			approved = instruct(actor, approved, account.orElseThrow());
		}
		finish("CLAIM_APPROVED", actor, claim, approved, step, Map.of("hubPays", claim.hubPays(), "fundTracked", ClaimForm.total(claim.lines(), Payer.FUND)));
		return Decision.accepted();
	}

	/** The account is frozen as it stands now; the payout desk keeps it sealed with a digest. */
	private Claim instruct(Actor actor, Claim approved, PayeeAccount account) {
		String reference = payouts.instruct(new PayoutOrder(approved.claimNo(), approved.employeeNo(), approved.node(),
				approved.hubPays(), account, actor));
		return approved.at(approved.core().on(new ClaimEvent.Instructed(reference)).next());
	}

	Decision reject(Actor actor, Claim claim, String reason) {
		List<Finding> findings = new ReviewCheck(actor, claim).rejection(reason);
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		Step step = claim.core().on(new ClaimEvent.Rejected());
		Claim rejected = claim.at(step.next())
			.with(new Claim.Fate(claim.fate().approvedBy(), claim.fate().approvedOn(), null, reason));
		finish("CLAIM_REJECTED", actor, claim, rejected, step, Map.of("reason", reason));
		return Decision.accepted();
	}

	private void finish(String action, Actor actor, Claim before, Claim after, Step step, Map<String, ?> more) {
		claims.save(after);
		effects.log(actor, action, before, after, more);
		effects.carryOut(step.intents(), after, after.core().state().name());
	}
}
