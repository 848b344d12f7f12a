package org.shebaohub.contribution;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/**
 * What became of an employee's contributions in the last months, line by line.
 *
 * @param benefits whether medical benefits are suspended for it
 * @param balance what stands on the medical account; null when no source has said it
 */
public record ContributionStatement(String employeeNo, List<Line> lines, Suspension benefits, Balance balance) {

	/** One line of insurance, the newest month first. */
	public record Line(InsuranceLine line, String word, List<Month> months) {
	}

	/**
	 * One month.
	 *
	 * @param status the current flag: a repaired month shows as normal
	 * @param repairedOn the day on which a late month was credited, or null
	 * @param cause why it is late or interrupted, or null
	 * @param base what the shares are reckoned from, null when the hub was not told
	 * @param employerShare null when the person stands on no list
	 */
	public record Month(InsuranceMonth month, ContributionStatus status, LocalDate repairedOn, String cause, String unit,
			Yuan base, Yuan employerShare, Yuan employeeShare) {
	}

	/**
	 * What a source says of the medical account (个人账户余额).
	 *
	 * @param asOf the day of which it is true
	 * @param evidence the source's record
	 */
	public record Balance(Yuan amount, LocalDate asOf, String source, String evidence) {
	}

	/**
	 * What arrears of medical insurance make of the benefits (医保账户暂停), by the rules of the city.
	 *
	 * @param suspended today
	 * @param from the first day without benefits, also when it is still to come; null when nothing is in arrears
	 * @param until the first day with benefits again; null while nothing was repaired
	 */
	public record Suspension(boolean suspended, LocalDate from, LocalDate until) {

		public static final Suspension NONE = new Suspension(false, null, null);
	}

	/** The personal share of a line that was paid for somebody, without any late fee. @param declarationNo the list it stands on */
	public record PaidShare(Yuan share, String declarationNo) {
	}
}
