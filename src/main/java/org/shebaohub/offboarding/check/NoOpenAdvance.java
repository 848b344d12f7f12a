package org.shebaohub.offboarding.check;

import java.util.List;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCheck.Found;

/** No personal share that the employer advanced is open (R-000-20). */
class NoOpenAdvance implements Check {

	@Override
	public List<Found> examine(Situation situation) {
		return new OpenItems(name(), OpenItemKind.ADVANCE, true).in(situation, "ADVANCE_OPEN",
				"请员工归还,或凭书面同意从工资中扣除(扣后不低于最低工资)", situation.deducts());
	}
}
