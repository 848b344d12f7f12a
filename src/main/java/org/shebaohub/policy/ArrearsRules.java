package org.shebaohub.policy;

import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceMonth;

/**
 * What a city makes of contributions that come late.
 *
 * @param graceMonths calendar months after the payment cutoff during which an unpaid month is late and not interrupted
 * @param creditDays days that the bureau may take to credit what was paid in time
 */
public record ArrearsRules(int graceMonths, int creditDays, ResumeRule resumeRule, ArrearsBills arrearsBills) {

	/** The first day without benefits for a month in arrears. */
	public LocalDate suspendedFrom(InsuranceMonth month) {
		return month.plus(1).firstDay();
	}

	/** The first day on which benefits are granted again. */
	public LocalDate resumedOn(LocalDate repairedOn) {
		return switch (resumeRule) {
			case RETROACTIVE -> repairedOn;
			case NEXT_DAY -> repairedOn.plusDays(1);
			case NEXT_MONTH -> repairedOn.plusMonths(1).withDayOfMonth(1);
		};
	}

	/** From when benefits are granted again after a repair. */
	public enum ResumeRule {
		RETROACTIVE, NEXT_DAY, NEXT_MONTH
	}

	/** Who bears the bills of service days inside the arrears. */
	public enum ArrearsBills {
		FUND, EMPLOYER
	}
}
