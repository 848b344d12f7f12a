package org.shebaohub.reimbursement.core;

import static org.shebaohub.contribution.ContributionStatus.INTERRUPTED;
import static org.shebaohub.contribution.ContributionStatus.LATE;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.policy.ArrearsRules.ArrearsBills;
import org.shebaohub.policy.ArrearsRules.ResumeRule;
import org.shebaohub.policy.ArrearsRules;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimLine;

/** What the three months before the date of service make of a claim; pure. */
public record CoverageCheck(List<MonthStatus> months, ArrearsRules rules) {

	/** What the check says, and the lines with the payers that follow from it. */
	public record Verdict(Outcome outcome, List<Finding> findings, List<ClaimLine> lines, Yuan liability) {
	}

	/** Go on to review, park until the repair, or hold for HR. */
	public enum Outcome {
		GO_ON, PARK, HOLD
	}

	public Verdict judge(LocalDate dateOfService, List<ClaimLine> lines) {
		if (any(month -> month.status() == INTERRUPTED)) {
			return stop(Outcome.HOLD, "CONTRIBUTION_INTERRUPTED", "人事核实断缴原因并补缴", lines,
					month -> month.status() == INTERRUPTED);
		}
		if (any(CoverageCheck::unrepaired)) {
			return stop(Outcome.PARK, "CONTRIBUTION_LATE", "补缴到账后报销自动继续", lines, CoverageCheck::unrepaired);
		}
		if (months.stream().noneMatch(MonthStatus::counts)) {
			return stop(Outcome.HOLD, "NO_MONTH_COUNTS", "人事核实参保情况", lines, month -> true);
		}
		List<ClaimLine> borne = new Arrears(months, rules).borneLines(dateOfService, lines);
		Yuan liability = ClaimForm.total(borne, Payer.EMPLOYER).minus(ClaimForm.total(lines, Payer.EMPLOYER));
		return new Verdict(Outcome.GO_ON, List.of(), borne, liability);
	}

	private boolean any(Predicate<MonthStatus> which) {
		return months.stream().anyMatch(which);
	}

	private static boolean unrepaired(MonthStatus month) {
		return month.status() == LATE && month.repairedOn() == null;
	}

	private Verdict stop(Outcome outcome, String code, String remedy, List<ClaimLine> lines,
			Predicate<MonthStatus> which) {
		List<Finding> findings = months.stream()
			.filter(which)
			.map(month -> new Finding(code, month.month() + " " + month.status().word() + cause(month), remedy, holder(month)))
			.toList();
		return new Verdict(outcome, findings, lines, Yuan.ZERO);
	}

	private static String cause(MonthStatus month) {
		return (month.cause() == null ? ": " : ": " + month.cause() + ", ") + month.evidence();
	}

	private static Role holder(MonthStatus month) {
		return "FINANCE_APPROVAL_PENDING".equals(month.cause()) ? Role.FINANCE_MANAGER : Role.HR;
	}

	/** The service days that fall into repaired arrears, by the city's resume rule. */
	private record Arrears(List<MonthStatus> months, ArrearsRules rules) {

		List<ClaimLine> borneLines(LocalDate dateOfService, List<ClaimLine> lines) {
			List<MonthStatus> repaired = months.stream().filter(month -> month.repairedOn() != null).toList();
			boolean borneByFund = rules.arrearsBills() == ArrearsBills.FUND || rules.resumeRule() == ResumeRule.RETROACTIVE;
			if (repaired.isEmpty() || borneByFund) {
				return lines;
			}
			LocalDate from = rules.suspendedFrom(repaired.get(0).month());
			LocalDate resumed = repaired.stream().map(month -> rules.resumedOn(month.repairedOn())).max(LocalDate::compareTo).orElseThrow();
			return lines.stream().map(line -> inside(line.servedOn(dateOfService), from, resumed)
					&& line.payer() == Payer.FUND ? line.borneBy(Payer.EMPLOYER) : line).toList();
		}

		private static boolean inside(LocalDate day, LocalDate from, LocalDate resumed) {
			return !day.isBefore(from) && day.isBefore(resumed);
		}
	}
}
