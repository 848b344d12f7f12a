package org.shebaohub.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;

/**
 * The month of a declaration unit at a glance.
 *
 * @param progress one of 未开始 待审批 申报中 已完成 延迟
 * @param amount what its lists come to, those that were refused left out
 * @param budget what the ERP says the month may cost; null when it says nothing
 * @param overBudget so much the amount is above the budget, below zero when it is less; null without a budget
 * @param lists the month's list and its supplements
 */
public record CycleView(String unit, String node, String month, String progress, LocalDate paymentCutoff, Yuan amount,
		Yuan budget, Yuan overBudget, List<ListView> lists) {

	/**
	 * One list.
	 *
	 * @param holder with whom it waits since when, or null when it is done
	 * @param holders who fills that role today, by name
	 * @param rejected the lines that the bureau refused, with its codes
	 */
	public record ListView(String declarationNo, String state, Role holder, List<String> holders, Instant since, int people,
			Yuan employerShare, Yuan employeeShare, String approvedBy, LocalDate approvedOn, LocalDate paidOn,
			LocalDate creditedOn, String code, String detail, List<Rejected> rejected) {

		/** The same list with the people who hold it. */
		public ListView heldBy(List<String> people) {
			return new ListView(declarationNo, state, holder, people, since, this.people, employerShare, employeeShare, approvedBy,
					approvedOn, paidOn, creditedOn, code, detail, rejected);
		}
	}

	/** A line that the bureau refused. */
	public record Rejected(String employeeNo, String line, String code) {
	}
}
