package org.shebaohub.offboarding.check;

import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCheck.Found;

/** No wage was paid too much and not given back (R-000-20). */
class NoOverpaidWage implements Check {

	@Override
	public List<Found> examine(Situation situation) {
		return new OpenItems(name(), OpenItemKind.WAGE_OVERPAID, true).in(situation, "WAGE_OVERPAID", "请员工退回多发工资,或凭书面同意扣回",
				Role.FINANCE);
	}
}
