package org.shebaohub.reimbursement.intake;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reimbursement.ClaimKind;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.core.CoverageCheck.Outcome;
import org.shebaohub.reimbursement.core.CoverageCheck.Verdict;
import org.shebaohub.reimbursement.core.CoverageCheck;
import org.shebaohub.roster.Employee;
import org.springframework.stereotype.Component;

/** Asks for the three months before the date of service and judges them. */
@Component
class Checkup {

	private static final int MONTHS = 3;

	/** What was seen, and what it means. */
	record Seen(List<MonthStatus> months, Verdict verdict) {
	}

	private final ContributionDesk contributions;

	private final PolicyDesk policy;

	Checkup(ContributionDesk contributions, PolicyDesk policy) {
		this.contributions = contributions;
		this.policy = policy;
	}

	/**
	 * For a claim that comes in. Before it is stopped the months are looked at once more behind any crediting under
	 * way: a repair that is stored after this claim finds it waiting, one that was stored before lets it go on.
	 */
	Seen first(Employee employee, ClaimKind kind, LocalDate dateOfService, List<ClaimLine> lines) {
		Seen seen = again(employee, kind, dateOfService, lines);
		return seen.verdict().outcome() == Outcome.GO_ON ? seen : judge(employee, dateOfService, lines,
				contributions.settledHistory(employee, kind.line(), months(dateOfService)));
	}

	Seen again(Employee employee, ClaimKind kind, LocalDate dateOfService, List<ClaimLine> lines) {
		return judge(employee, dateOfService, lines,
				contributions.history(employee, kind.line(), months(dateOfService)));
	}

	private Seen judge(Employee employee, LocalDate dateOfService, List<ClaimLine> lines, List<MonthStatus> months) {
		return new Seen(months, new CoverageCheck(months, policy.arrears(employee.node(), dateOfService))
			.judge(dateOfService, lines));
	}

	private static List<InsuranceMonth> months(LocalDate dateOfService) {
		return InsuranceMonth.containing(dateOfService).previous(MONTHS);
	}
}
