package org.shebaohub.policy;

/**
 * What a city makes of contributions that come late.
 *
 * @param graceMonths calendar months after the payment cutoff during which an unpaid month is late and not interrupted
 * @param creditDays days that the bureau may take to credit what was paid in time
 */
public record ArrearsRules(int graceMonths, int creditDays, ResumeRule resumeRule, ArrearsBills arrearsBills) {

	/** From when benefits are granted again after a repair. */
	public enum ResumeRule {
		RETROACTIVE, NEXT_DAY, NEXT_MONTH
	}

	/** Who bears the bills of service days inside the arrears. */
	public enum ArrearsBills {
		FUND, EMPLOYER
	}
}
