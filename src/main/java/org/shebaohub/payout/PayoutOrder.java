package org.shebaohub.payout;

import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.roster.PayeeAccount;

/** An approved claim's order to pay: this amount to this account, as the approver saw them. */
public record PayoutOrder(String claimNo, EmployeeNo employeeNo, OrgNode node, Yuan amount, PayeeAccount account,
		Actor approvedBy) {

	public PayoutOrder {
		if (!amount.isPositive()) {
			throw new IllegalArgumentException("a payout of " + claimNo + " must be more than nothing");
		}
	}
}
