package org.shebaohub.payout;

import java.time.Instant;
import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;

/**
 * A payout as people may see it.
 *
 * @param account masked but for its last four characters
 * @param hold why it waits for release: AMOUNT, CEILING, or NONE
 * @param firstSaidBy who has released or decided already, where two must; null when nobody has
 * @param bankSerial the bank's own number for the payment, once it said one
 * @param cause why it is where it is
 */
public record PayoutView(String reference, String claimNo, EmployeeNo employeeNo, OrgNode node, Yuan amount,
		String account, String state, String hold, String approvedBy, String firstSaidBy, String cause,
		LocalDate paidOn, String bankSerial, Instant changedAt) {

	/** The same with the account in the clear, for somebody who said why. */
	public PayoutView showing(String clearAccount) {
		return new PayoutView(reference, claimNo, employeeNo, node, amount, clearAccount, state, hold, approvedBy, firstSaidBy,
				cause, paidOn, bankSerial, changedAt);
	}
}
