package org.shebaohub.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.contribution.ContributionStatement.Suspension;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.roster.EmployeeCard.Told;

/**
 * One month of an employee as each system has it (全链路数据视图), side by side; what nobody said is shown as unknown.
 *
 * @param benefits whether medical benefits are suspended today
 */
public record EmployeeMonth(String employeeNo, String name, InsuranceMonth month, Employed hr, Suspension benefits,
		List<Line> lines) {

	/**
	 * What HR says.
	 *
	 * @param employed on at least one day of the month
	 * @param from the first day of that employment, null when not employed
	 * @param to its last day, null while it lasts
	 * @param told what HR told of the employee that took effect by the end of the month, in the order of its coming
	 */
	public record Employed(boolean employed, String node, LocalDate from, LocalDate to, List<Told> told) {
	}

	/**
	 * One line of insurance.
	 *
	 * @param status null where no rule of the city reaches that far
	 * @param lists what finance has to approve, and how far it is; empty when the employee stands on no list
	 */
	public record Line(InsuranceLine line, String word, ContributionStatus status, String statusWord, LocalDate repairedOn,
			String cause, String evidence, List<Said> enrolled, List<Said> declared, List<Said> paid, List<Said> credited,
			List<Listed> lists) {
	}

	/**
	 * What one source says of one step.
	 *
	 * @param source such as {@code tax} or {@code bureau/hangzhou}; null when nobody says anything
	 * @param on the day of which it is true
	 * @param evidence the source's record
	 * @param share of employer and employee together, null when the source names no amount
	 * @param learntAt when the hub learnt it, null for the hub's own books
	 */
	public record Said(Standing standing, String standingWord, String source, String unit, LocalDate on, String evidence,
			Yuan share, Instant learntAt) {

		public static final Said NOTHING = new Said(Standing.UNKNOWN, Standing.UNKNOWN.word(), null, null, null, null, null,
				null);

		public Said(Standing standing, String source, String unit, LocalDate on, String evidence) {
			this(standing, standing.word(), source, unit, on, evidence, null, null);
		}
	}

	/** A list on which the employee stands, and its approval by finance; null where nobody approved yet. */
	public record Listed(String declarationNo, String unit, String state, Instant since, String approvedBy,
			LocalDate approvedOn) {
	}

	/** What a statement is worth today. */
	public enum Standing {

		HOLDS("已确认"), REJECTED("被退回"), STOPPED("已停保"), CORRECTED("已被更正"), UNKNOWN("未知");

		private final String word;

		Standing(String word) {
			this.word = word;
		}

		/** The word that people read. */
		public String word() {
			return word;
		}
	}
}
