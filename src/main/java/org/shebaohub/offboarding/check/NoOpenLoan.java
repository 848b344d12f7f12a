package org.shebaohub.offboarding.check;

import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCheck.Found;

/** No loan of the employee is open (R-000-20). */
class NoOpenLoan implements Check {

	@Override
	public List<Found> examine(Situation situation) {
		return new OpenItems(name(), OpenItemKind.LOAN, true).in(situation, "LOAN_OPEN", "请员工归还借款,或按借款协议从工资中扣除",
				Role.FINANCE);
	}
}
