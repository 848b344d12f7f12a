package org.shebaohub.reimbursement.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.privacy.Mask;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.ClaimView.Amounts;
import org.shebaohub.reimbursement.ClaimView.Line;
import org.shebaohub.reimbursement.ClaimView;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.backclaim.BackClaims;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.CoverageCheck;
import org.shebaohub.reimbursement.paper.PaperBook;
import org.shebaohub.reimbursement.step.Arrival;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Gathers everything about one claim. */
@Component
public class ClaimViews {

	private final Claims claims;

	private final RosterDesk roster;

	private final PolicyDesk policy;

	private final PayoutDesk payouts;

	private final CaseDesk cases;

	private final NoticeDesk notices;

	private final PaperBook papers;

	private final Arrival arrival;

	private final BackClaims backClaims;

	private final OperationLog log;

	ClaimViews(Claims claims, RosterDesk roster, PolicyDesk policy, PayoutDesk payouts, CaseDesk cases,
			NoticeDesk notices, PaperBook papers, Arrival arrival, BackClaims backClaims, OperationLog log) {
		this.claims = claims;
		this.roster = roster;
		this.policy = policy;
		this.payouts = payouts;
		this.cases = cases;
		this.notices = notices;
		this.papers = papers;
		this.backClaims = backClaims;
		this.arrival = arrival;
		this.log = log;
	}

	public ClaimView of(Actor actor, Claim claim) {
		List<PayoutView> paid = payouts.ofClaim(claim.claimNo());
		return new ClaimView(claim.claimNo(), claim.employeeNo().value(), name(actor, claim), claim.node().path(),
				claim.kind(), claim.kind().word(), claim.dateOfService(), claim.core().state(),
				claim.core().state().word(), claim.version(), claim.filed().by(), claim.filed().at(), amounts(claim), lines(claim),
				claim.months(), findings(claim), papers.papers(claim.claimNo()),
				backClaims.find(claim.claimNo()).orElse(null), claim.fate().approvedBy(),
				expectedArrival(claim, paid), claim.fate().paidOn(), claim.fate().reason(), paid,
				traces(claim), timeline(claim));
	}

	private LocalDate expectedArrival(Claim claim, List<PayoutView> paid) {
		return claim.core().state() == ClaimState.APPROVED ? arrival.on(paid).orElse(null) : null;
	}

	private String name(Actor actor, Claim claim) {
		String name = roster.find(claim.employeeNo()).orElseThrow().name();
		boolean inFull = actor.isSelf(claim.employeeNo()) || actor.is(Role.HR, Role.HR_MANAGER);
		return inFull ? name : Mask.NAME.of(name);
	}

	private static Amounts amounts(Claim claim) {
		return new Amounts(ClaimForm.total(claim.lines()), claim.hubPays(), claim.bill().fund(),
				ClaimForm.total(claim.lines(), Payer.COMMERCIAL), ClaimForm.total(claim.lines(), Payer.PERSONAL),
				claim.bill().liability());
	}

	private static List<Line> lines(Claim claim) {
		return IntStream.rangeClosed(1, claim.lines().size()).mapToObj(number -> line(claim, number)).toList();
	}

	private static Line line(Claim claim, int number) {
		ClaimLine line = claim.lines().get(number - 1);
		Optional<ClaimLine.Cut> cut = claim.bill().cuts().of(number);
		return new Line(line.description(), line.payer(), line.amount(), line.servedOn(claim.dateOfService()),
				treatment(line.payer()), cut.map(ClaimLine.Cut::approved).orElse(null), cut.map(ClaimLine.Cut::reason).orElse(null));
	}

	private static String treatment(Payer payer) {
		return switch (payer) {
			case EMPLOYER -> "单位支付,审核后打款";
			case FUND -> "向医保基金申请补报";
			case COMMERCIAL -> "由商业保险支付";
			case PERSONAL -> "个人自付";
		};
	}

	/** Why it waits, and, for the reviewer, claims that look the same. */
	private List<Finding> findings(Claim claim) {
		List<Finding> findings = new ArrayList<>();
		Set<PaperKind> missing = claim.state().isOpen() ? papers.missing(claim) : Set.of();
		if (!missing.isEmpty()) {
			findings.add(PaperBook.finding(missing));
		}
		if (claim.core().state().waits()) {
			findings.addAll(new CoverageCheck(claim.months(), policy.arrears(claim.node(), claim.dateOfService()))
				.judge(claim.dateOfService(), claim.lines())
				.findings());
		}
		List<String> alike = claims.lookalikes(claim);
		if (!alike.isEmpty()) {
			findings.add(new Finding("POSSIBLE_DUPLICATE", "same employee, day and total: " + String.join(", ", alike),
					"审核前请核对是否重复报销", Role.FINANCE));
		}
		return findings;
	}

	/** What was told about the claim and about its own cases. */
	private List<NoticeTrace> traces(Claim claim) {
		return Stream.concat(Stream.of(claim.claimNo()), cases.about(claim.claimNo()).stream())
			.flatMap(key -> notices.about(key).stream()).sorted(Comparator.comparing(NoticeTrace::at)).toList();
	}

	private List<LogRow> timeline(Claim claim) {
		Stream<String> lists = claim.months()
			.stream()
			.filter(month -> month.cause() != null)
			.map(MonthStatus::declarationNo)
			.filter(Objects::nonNull);
		Stream<String> own = Stream.of(claim.claimNo(), PaperBook.about(claim.claimNo()));
		return Stream.of(own, lists, cases.about(claim.claimNo()).stream()).flatMap(keys -> keys)
			.flatMap(key -> log.timeline(key).stream())
			.sorted(Comparator.comparing(LogRow::at))
			.toList();
	}
}
