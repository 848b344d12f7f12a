package org.shebaohub.reimbursement.step;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.book.Claim;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has a waiting claim looked at again when time alone changes something: papers that nobody hands in, and a late month
 * that becomes an interrupted one. Each look is a message of its own, so that it holds up no other about the claim.
 */
@Component
public class LaterLooks {

	private static final String LOOK = "claim.recheck";

	private static final String REMIND = "/papers";

	private static final String OVERDUE = "/overdue";

	private static final String GRACE = "/grace";

	private static final String CASE = "/case";

	private static final Set<CaseKind> OURS = EnumSet.of(CaseKind.CLAIM_PARKED, CaseKind.CLAIM_HELD, CaseKind.CLAIM_SUPPLEMENT);

	private static final Set<ClaimState> STOPPED = EnumSet.of(ClaimState.PARKED, ClaimState.HELD, ClaimState.WAITING_PAPERS);

	private final ClaimNotices notices;

	private final CaseDesk cases;

	private final PolicyDesk policy;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	LaterLooks(ClaimNotices notices, CaseDesk cases, PolicyDesk policy, MailRoom mailRoom, OperationLog log,
			BusinessClock clock) {
		this.notices = notices;
		this.cases = cases;
		this.policy = policy;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
	}

	/** The claim that a look is about. */
	public static String claimNo(Delivery delivery) {
		return delivery.subject().replaceFirst("/.*", "");
	}

	/** True when the look is for papers, and not for contributions. */
	public static boolean isForPapers(Delivery delivery) {
		return delivery.subject().endsWith(REMIND) || delivery.subject().endsWith(OVERDUE);
	}

	/** True when the look is whether a case that a person has ended still has its cause. */
	public static boolean isForCase(Delivery delivery) {
		return delivery.subject().endsWith(CASE);
	}

	@EventListener
	void on(CaseDesk.EndedByHand ended) {
		if (OURS.contains(ended.kind())) {
			post(ended.about(), CASE, clock.today().plusDays(1));
		}
	}

	void enter(Claim claim) {
		if (claim.state() == ClaimState.WAITING_PAPERS) {
			post(claim.claimNo(), REMIND, clock.today().plusDays(days(claim, "claim.papersRemindDays")));
		}
		if (claim.state() == ClaimState.PARKED) {
			interruption(claim).ifPresent(day -> post(claim.claimNo(), GRACE, day));
		}
	}

	void leave(ClaimState left, Claim claim) {
		if (left == ClaimState.WAITING_PAPERS) {
			List.of(REMIND, OVERDUE).forEach(look -> mailRoom.confirm(LOOK, claim.claimNo() + look, "no longer waits for papers"));
			cases.clear("claim-papers/" + claim.claimNo(), claim.state().name());
		}
		if (STOPPED.contains(left)) {
			mailRoom.confirm(LOOK, claim.claimNo() + CASE, "no longer stopped there");
		}
		if (left == ClaimState.PARKED) {
			mailRoom.confirm(LOOK, claim.claimNo() + GRACE, "no longer parked");
		}
	}

	/** Reminds the employee of papers that are missing; the next time HR is told, and it is a case with a clock. */
	public void papers(Delivery delivery, Claim claim) {
		mailRoom.close(delivery, claim.state().name());
		if (claim.state() != ClaimState.WAITING_PAPERS) {
			return;
		}
		if (delivery.subject().endsWith(OVERDUE)) {
			overdue(claim);
			return;
		}
		notices.missing(claim);
		log.record(Actor.HUB, "CLAIM_PAPERS_REMINDED", claim.claimNo(), Map.of());
		int left = days(claim, "claim.papersCaseDays") - days(claim, "claim.papersRemindDays");
		post(claim.claimNo(), OVERDUE, clock.today().plusDays(Math.max(left, 1)));
	}

	void overdue(Claim claim) {
		cases.report(new CaseReport(CaseKind.CLAIM_SUPPLEMENT, "claim-papers/" + claim.claimNo(), claim.node(), Cause.HR,
				Map.of()));
	}

	/** A claim that is still parked after a look by time is looked at again on the next such day. */
	public void again(Delivery delivery, Claim claim) {
		if (delivery.subject().endsWith(GRACE) && claim.state() == ClaimState.PARKED) {
			interruption(claim).ifPresent(day -> post(claim.claimNo(), GRACE, day));
		}
	}

	/** The first day from tomorrow on at which a late month of the claim counts as interrupted. */
	private Optional<LocalDate> interruption(Claim claim) {
		return claim.months().stream()
			.filter(month -> month.status() == ContributionStatus.LATE && month.repairedOn() == null)
			.map(month -> policy.paymentCutoff(claim.node(), month.month())
				.plusMonths(policy.arrears(claim.node(), month.month().firstDay()).graceMonths()).plusDays(1))
			.map(day -> day.isAfter(clock.today()) ? day : clock.today().plusDays(1))
			.min(LocalDate::compareTo);
	}

	private void post(String claimNo, String look, LocalDate day) {
		mailRoom.post(new Intent(LOOK, "hub", claimNo + look, day.atStartOfDay(BusinessClock.ZONE).toInstant(),
				Map.of("claimNo", claimNo), "{}"));
	}

	private int days(Claim claim, String rule) {
		return policy.number(claim.node(), rule, clock.today());
	}
}
