package org.shebaohub.reimbursement.step;

import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.payout.PayoutNews;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.ClaimEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears from the payout desk, inside its transaction; news of a payout that is no longer the live one changes nothing. */
@Component
class PayoutResults {

	private final Claims claims;

	private final ClaimEffects effects;

	private final NoticeDesk notices;

	PayoutResults(Claims claims, ClaimEffects effects, NoticeDesk notices) {
		this.claims = claims;
		this.effects = effects;
		this.notices = notices;
	}

	@EventListener
	void on(PayoutNews.NeedsPeople news) {
		tellFinance(news.forRelease() ? "payout-held-finance" : "payout-unknown-finance", news.claimNo(),
				news.reference(), news.node());
		if (!news.forRelease()) {
			apply(news.claimNo(), new ClaimEvent.Doubted(news.reference()), "CLAIM_PAYOUT_DOUBTED", null, null);
		}
	}

	@EventListener
	void on(PayoutNews.Settled news) {
		apply(news.claimNo(), new ClaimEvent.Settled(news.reference()), "CLAIM_PAID", news.on(), null);
	}

	@EventListener
	void on(PayoutNews.Returned news) {
		cameBack(news.claimNo(), news.reference(), "CLAIM_PAYOUT_RETURNED", news.reason());
		claims.find(news.claimNo())
			.ifPresent(claim -> tellFinance("payout-returned-finance", news.claimNo(), news.reference(), claim.node()));
	}

	@EventListener
	void on(PayoutNews.Failed news) {
		cameBack(news.claimNo(), news.reference(), "CLAIM_PAYOUT_FAILED", news.reason());
	}

	@EventListener
	void on(PayoutNews.AccountChanged news) {
		cameBack(news.claimNo(), news.reference(), "CLAIM_ACCOUNT_CHANGED", "payee account changed after the approval");
	}

	private void tellFinance(String template, String claimNo, String reference, OrgNode node) {
		notices.tell(Audience.role(Role.FINANCE_MANAGER, node), template,
				Map.of("claimNo", claimNo, "reference", reference), claimNo);
	}

	private void cameBack(String claimNo, String reference, String action, String reason) {
		apply(claimNo, new ClaimEvent.CameBack(reference), action, null, reason);
	}

	private void apply(String claimNo, ClaimEvent event, String action, LocalDate paidOn, String reason) {
		Claim claim = claims.lock(claimNo).orElseThrow();
		Step step = claim.core().on(event);
		if (!step.fits()) {
			return;
		}
		Claim.Fate fate = new Claim.Fate(claim.fate().approvedBy(), claim.fate().approvedOn(), paidOn, reason);
		Claim after = claim.at(step.next()).with(fate);
		claims.save(after);
		effects.log(Actor.HUB, action, claim, after, reason == null ? Map.of() : Map.of("reason", reason));
		effects.carryOut(step.intents(), after, reason == null ? after.core().state().name() : "BACK_IN_REVIEW");
	}
}
