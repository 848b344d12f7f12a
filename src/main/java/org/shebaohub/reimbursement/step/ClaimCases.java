package org.shebaohub.reimbursement.step;

import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Role;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.stereotype.Component;

/**
 * A stopped claim is a case of HR's, a claim in review a task of finance's, and one that lacks papers a task of the
 * employee's, for as long as it stands there.
 */
@Component
class ClaimCases {

	private final CaseDesk cases;

	private final TaskDesk tasks;

	private final ContributionDesk contributions;

	private final RosterDesk roster;

	private final LaterLooks looks;

	ClaimCases(CaseDesk cases, TaskDesk tasks, ContributionDesk contributions, RosterDesk roster,
			LaterLooks looks) {
		this.cases = cases;
		this.tasks = tasks;
		this.contributions = contributions;
		this.roster = roster;
		this.looks = looks;
	}

	void follow(Claim before, Claim after) {
		if (before.state() != after.state()) {
			leave(before.state(), after);
			looks.leave(before.state(), after);
			enter(after);
			looks.enter(after);
		}
	}

	private void leave(ClaimState left, Claim claim) {
		String now = claim.state().name();
		switch (left) {
			case PARKED -> cases.clear("claim-parked/" + claim.claimNo(), now);
			case HELD -> cases.clear("claim-held/" + claim.claimNo(), now);
			case IN_REVIEW -> tasks.close("claim/" + claim.claimNo(), now);
			case WAITING_PAPERS -> tasks.close("papers/" + claim.claimNo(), now);
			default -> {
			}
		}
	}

	private void enter(Claim claim) {
		switch (claim.state()) {
			case PARKED -> report(CaseKind.CLAIM_PARKED, "claim-parked/", claim);
			case HELD -> report(CaseKind.CLAIM_HELD, "claim-held/", claim);
			case IN_REVIEW -> tasks.open(new Waiting(TaskKind.CLAIM_REVIEW, "claim/" + claim.claimNo(), claim.claimNo(),
					Role.FINANCE, claim.node()));
			case WAITING_PAPERS -> tasks.open(new Waiting(TaskKind.CLAIM_PAPERS, "papers/" + claim.claimNo(), claim.claimNo(),
					Role.EMPLOYEE, claim.node(), claim.employeeNo()));
			default -> {
			}
		}
	}

	/** Reports once more what stops it, after a person has ended the case; one that lives is found. */
	void again(Claim claim) {
		if (claim.state() == ClaimState.WAITING_PAPERS) {
			looks.overdue(claim);
		}
		else {
			enter(claim);
		}
	}

	/** Its own case, with a clock of its own, and a member of the case of each month that it waits for. */
	private void report(CaseKind kind, String word, Claim claim) {
		String name = roster.find(claim.employeeNo()).orElseThrow().name();
		cases.report(new CaseReport(kind, word + claim.claimNo(), claim.node(), cause(claim),
				Map.of("name", name, "claimNo", claim.claimNo())));
		claim.months().stream().filter(ClaimCases::isUnpaid).forEach(month -> {
			if (month.status() == ContributionStatus.LATE) {
				contributions.reportLate(month.unit(), month.month());
			}
			cases.join("late/" + month.unit() + "/" + month.month(), "claim/" + claim.claimNo());
		});
	}

	private static boolean isUnpaid(MonthStatus month) {
		boolean abnormal = month.status() == ContributionStatus.LATE || month.status() == ContributionStatus.INTERRUPTED;
		return abnormal && month.repairedOn() == null && month.unit() != null;
	}

	/** Where the first unpaid month says it lies. */
	private static Cause cause(Claim claim) {
		String cause = claim.months().stream().filter(ClaimCases::isUnpaid).map(MonthStatus::cause)
			.map(String::valueOf).findFirst().orElse("");
		return cause.startsWith("FINANCE") ? Cause.FINANCE
				: cause.startsWith("BUREAU") || cause.startsWith("PAYMENT") ? Cause.BUREAU
				// the branch's office has not told of the person
				: cause.startsWith("NOT_") ? Cause.BRANCH : Cause.HR;
	}
}
