package org.shebaohub.reimbursement.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutOrder;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.ClaimEvent;
import org.shebaohub.reimbursement.core.ClaimIntent;
import org.shebaohub.reimbursement.core.Cuts;
import org.shebaohub.reimbursement.paper.PaperBook;
import org.shebaohub.reimbursement.step.ClaimEffects;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** What people decide on a claim that is locked for them. */
@Component
public class Review {

	private final Claims claims;

	private final RosterDesk roster;

	private final PayoutDesk payouts;

	private final PaperBook papers;

	private final ClaimEffects effects;

	private final BusinessClock clock;

	Review(Claims claims, RosterDesk roster, PayoutDesk payouts, PaperBook papers, ClaimEffects effects,
			BusinessClock clock) {
		this.claims = claims;
		this.roster = roster;
		this.payouts = payouts;
		this.papers = papers;
		this.effects = effects;
		this.clock = clock;
	}

	/** @param seen the version that was looked at; null for whatever it is */
	public Decision approve(Actor actor, Claim claim, Integer seen, Cuts cuts) {
		List<Finding> findings = new ReviewCheck(actor, claim).approval(seen, cuts);
		Claim cut = findings.isEmpty() ? claim.with(cuts) : claim;
		Optional<PayeeAccount> account = roster.payeeAccount(claim.employeeNo());
		if (cut.hubPays().isPositive() && account.isEmpty()) {
			findings.add(new Finding("NO_PAYEE_ACCOUNT", "roster: employee " + claim.employeeNo(), "请人事先登记收款账户", Role.HR));
		}
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		Yuan fund = cut.bill().fund();
		Step step = claim.core().on(new ClaimEvent.Approved(cut.hubPays(), fund, !cuts.all().isEmpty()));
		Claim approved = cut.at(step.next())
			.with(new Claim.Fate(actor.name(), clock.today(), null, claim.fate().reason()));
		if (step.intents().contains(ClaimIntent.INSTRUCT_PAYOUT)) {
			approved = instruct(actor, approved, account.orElseThrow());
		}
		save(approved, claim.bill().cuts());
		finish("CLAIM_APPROVED", actor, claim, approved, step, Map.of("hubPays", cut.hubPays(), "fundTracked", fund,
				"cutLines", cuts.all().stream().map(ClaimLine.Cut::line).toList()));
		return Decision.accepted();
	}

	private void save(Claim approved, Cuts before) {
		if (approved.bill().cuts().equals(before)) {
			claims.save(approved);
		}
		else {
			claims.saveCuts(approved);
		}
	}

	public Decision askPapers(Actor actor, Claim claim, List<PaperKind> kinds, String note) {
		List<Finding> findings = new ReviewCheck(actor, claim).papers(kinds, note);
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		Step step = claim.core().on(new ClaimEvent.PapersAsked());
		Claim returned = claim.at(step.next());
		papers.ask(actor, claim.claimNo(), new TreeSet<>(kinds), note);
		claims.save(returned);
		finish("CLAIM_RETURNED", actor, claim, returned, step, Map.of("papers", kinds));
		return Decision.accepted();
	}

	/** The account is frozen as it stands now; the payout desk keeps it sealed with a digest. */
	private Claim instruct(Actor actor, Claim approved, PayeeAccount account) {
		String reference = payouts.instruct(new PayoutOrder(approved.claimNo(), approved.employeeNo(), approved.node(),
				approved.hubPays(), account, actor));
		return approved.at(approved.core().on(new ClaimEvent.Instructed(reference)).next());
	}

	public Decision reject(Actor actor, Claim claim, String reason) {
		List<Finding> findings = new ReviewCheck(actor, claim).rejection(reason);
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		Step step = claim.core().on(new ClaimEvent.Rejected());
		Claim rejected = claim.at(step.next())
			.with(new Claim.Fate(claim.fate().approvedBy(), claim.fate().approvedOn(), null, reason));
		claims.save(rejected);
		finish("CLAIM_REJECTED", actor, claim, rejected, step, Map.of());
		return Decision.accepted();
	}

	/** Why another look must not be asked for; none when it may. */
	public List<Finding> recheck(Actor actor, Claim claim) {
		return new ReviewCheck(actor, claim).recheck();
	}

	private void finish(String action, Actor actor, Claim before, Claim after, Step step, Map<String, ?> more) {
		effects.log(actor, action, before, after, more);
		effects.carryOut(step.intents(), after, after.core().state().name());
	}
}
