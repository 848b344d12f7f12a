package org.shebaohub.offboarding.check;

import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCheck.Found;

/** All wages are paid. What is not is the employer's debt: it hurries finance and holds nobody. */
class WagesPaid implements Check {

	@Override
	public List<Found> examine(Situation situation) {
		return new OpenItems(name(), OpenItemKind.WAGE_UNPAID, false).in(situation, "WAGE_UNPAID",
				"单位应在终止劳动关系时一次付清工资(工资支付暂行规定第九条),请立即付清", Role.FINANCE);
	}
}
