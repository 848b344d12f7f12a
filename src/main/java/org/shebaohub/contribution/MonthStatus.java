package org.shebaohub.contribution;

import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceMonth;

/**
 * One month of a person's history.
 *
 * @param status as history keeps it: a month that was late stays late after its repair
 * @param repairedOn the day on which a late month was credited, or null
 * @param cause why it is late or interrupted, such as {@code FINANCE_APPROVAL_PENDING}; null when it is neither
 * @param evidence which record says so
 * @param unit the declaration unit, or null when the person was enrolled in none
 * @param declarationNo the list on which the person stands, or null when on none
 */
public record MonthStatus(InsuranceMonth month, ContributionStatus status, LocalDate repairedOn, String cause,
		String evidence, String unit, String declarationNo) {

	public MonthStatus(InsuranceMonth month, ContributionStatus status, LocalDate repairedOn, String cause,
			String evidence) {
		this(month, status, repairedOn, cause, evidence, null, null);
	}

	/** The current flag: a repaired month shows as normal. */
	public ContributionStatus current() {
		return repairedOn == null ? status : ContributionStatus.NORMAL;
	}

	/** True when a claim's check looks at the month; what is not due or not applicable is only shown. */
	public boolean counts() {
		return status != ContributionStatus.NOT_APPLICABLE && status != ContributionStatus.NOT_DUE;
	}
}
