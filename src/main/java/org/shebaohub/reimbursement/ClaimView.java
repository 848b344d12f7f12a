package org.shebaohub.reimbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.payout.PayoutView;

/**
 * The whole progress of a claim in one answer.
 *
 * @param stateWord what people read
 * @param employeeName in full for HR and the employee, else the family name only
 * @param version counts its changes; an approval names the one that was looked at
 * @param expectedArrival the next banking day after the release, while the money is on its way; else null
 * @param papers what was handed in; finding {@code PAPERS_MISSING} names what is not
 * @param backClaim what is claimed back from the fund; null when nothing is
 * @param months the three months as the last check saw them
 * @param timeline what happened to the claim and to the lists of its months, oldest first
 */
public record ClaimView(String claimNo, String employeeNo, String employeeName, String node, ClaimKind kind,
		String kindWord, LocalDate dateOfService, ClaimState state, String stateWord, int version, String filedBy, Instant filedAt,
		Amounts amounts, List<Line> lines, List<MonthStatus> months, List<Finding> findings, List<Paper> papers, BackClaimView backClaim,
		String approvedBy, LocalDate expectedArrival, LocalDate paidOn, String reason, List<PayoutView> payouts, List<NoticeTrace> notices,
		List<LogRow> timeline) {

	/**
	 * Sums by payer.
	 *
	 * @param hubPays the employer's lines
	 * @param fundTracked to be claimed back from the fund, never paid by the hub
	 * @param liability fund lines of arrears days that the employer bears
	 */
	public record Amounts(Yuan total, Yuan hubPays, Yuan fundTracked, Yuan commercial, Yuan personal, Yuan liability) {
	}

	/**
	 * One line with the payer that the last check found.
	 *
	 * @param approved what finance allowed when it cut the line, and why; else null
	 */
	public record Line(String description, Payer payer, Yuan amount, LocalDate serviceDate, String treatment,
			Yuan approved, String cutReason) {
	}

	/** One row of a list of claims. */
	public record Summary(String claimNo, String employeeNo, String node, ClaimKind kind, LocalDate dateOfService,
			ClaimState state, String stateWord, Yuan total, Instant filedAt) {
	}
}
