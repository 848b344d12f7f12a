package org.shebaohub.reimbursement.backclaim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reimbursement.BackClaimView;
import org.shebaohub.reimbursement.BackClaimView.State;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.book.Claim;
import org.springframework.stereotype.Component;

/** All applications to the bureau, one at most for a claim. */
@Component
public class BackClaims {

	private static final String LOOK = "claim.recheck";

	private static final String BUREAU = "/bureau";

	private final JdbcBackClaims rows;

	private final BackClaimNews news;

	private final MailRoom mailRoom;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	BackClaims(JdbcBackClaims rows, BackClaimNews news, MailRoom mailRoom, PolicyDesk policy, BusinessClock clock) {
		this.rows = rows;
		this.news = news;
		this.mailRoom = mailRoom;
		this.policy = policy;
		this.clock = clock;
	}

	/** True when a look at the claim is whether the bureau has answered. */
	public static boolean isLookedAt(Delivery delivery) {
		return delivery.subject().endsWith(BUREAU);
	}

	/** The policy's days are over: what the bureau has not answered is a case of HR's until it does. */
	public void look(Delivery delivery, String claimNo) {
		mailRoom.close(delivery, "looked whether the bureau has answered");
		rows.find(claimNo).filter(known -> known.state() == State.SUBMITTED).ifPresent(news::unanswered);
	}

	/** Finance has approved: what the fund bears is to be claimed back; a repeat changes nothing. */
	public void open(Claim claim) {
		Yuan arrears = inArrears(claim);
		Optional<BackClaim> known = rows.find(claim.claimNo());
		if (known.isEmpty()) {
			BackClaim fresh = new BackClaim(claim.claimNo(), claim.node(), claim.bill().fund(), arrears, State.OPEN,
					BackClaim.Application.NONE, 0);
			rows.insert(fresh);
			news.tell(Actor.HUB, fresh, claim.employeeNo());
		}
		known.flatMap(application -> application.reopened(claim.bill().fund(), arrears))
			.ifPresent(next -> apply(Actor.HUB, claim, next));
	}

	/** The claim was rejected: nothing is applied for; what is at the bureau already stays visible until it answers. */
	public void withdraw(Claim claim) {
		rows.find(claim.claimNo()).flatMap(BackClaim::withdrawn).ifPresent(next -> apply(Actor.HUB, claim, next));
	}

	/** False when its state does not allow it. */
	public boolean submit(Actor actor, Claim claim, String applicationNo, LocalDate on) {
		return applied(actor, claim, rows.find(claim.claimNo()).flatMap(known -> known.submitted(applicationNo, on)));
	}

	/** False when its state does not allow it. */
	public boolean accept(Actor actor, Claim claim, Yuan granted, LocalDate on) {
		return applied(actor, claim, rows.find(claim.claimNo()).flatMap(known -> known.accepted(granted, on)));
	}

	/** False when its state does not allow it. */
	public boolean refuse(Actor actor, Claim claim, String reason, LocalDate on) {
		return applied(actor, claim, rows.find(claim.claimNo()).flatMap(known -> known.refused(reason, on)));
	}

	public Optional<BackClaimView> find(String claimNo) {
		return rows.find(claimNo).map(BackClaim::view);
	}

	/** @param after the last claim seen, empty at first */
	public List<BackClaimView> list(OrgNode scope, State state, String after, int limit) {
		return rows.list(scope, state, after, limit).stream().map(BackClaim::view).toList();
	}

	private boolean applied(Actor actor, Claim claim, Optional<BackClaim> next) {
		next.ifPresent(step -> apply(actor, claim, step));
		return next.isPresent();
	}

	private void apply(Actor actor, Claim claim, BackClaim next) {
		rows.save(next);
		news.tell(actor, next, claim.employeeNo());
		mailRoom.confirm(LOOK, next.claimNo() + BUREAU, next.state().name());
		if (next.state() == State.SUBMITTED) {
			LocalDate due = next.application().submittedOn()
				.plusDays(policy.number(next.node(), "claim.backClaimAnswerDays", clock.today()));
			mailRoom.post(new Intent(LOOK, "hub", next.claimNo() + BUREAU, due.atStartOfDay(BusinessClock.ZONE).toInstant(),
					Map.of("claimNo", next.claimNo()), "{}"));
		}
	}

	/** From the month after the first late one to the day of the last repair the card was frozen: the employee paid. */
	private static Yuan inArrears(Claim claim) {
		List<MonthStatus> repaired = claim.months().stream().filter(month -> month.repairedOn() != null).toList();
		if (repaired.isEmpty()) {
			return Yuan.ZERO;
		}
		LocalDate from = repaired.get(0).month().plus(1).firstDay();
		LocalDate to = repaired.stream().map(MonthStatus::repairedOn).max(LocalDate::compareTo).orElseThrow();
		return claim.lines()
			.stream()
			.filter(line -> line.payer() == Payer.FUND)
			.filter(line -> !line.servedOn(claim.dateOfService()).isBefore(from)
					&& !line.servedOn(claim.dateOfService()).isAfter(to))
			.map(ClaimLine::amount)
			.reduce(Yuan.ZERO, Yuan::plus);
	}
}
