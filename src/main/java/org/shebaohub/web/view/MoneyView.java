package org.shebaohub.web.view;

import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.ledger.DeductionDesk;
import org.shebaohub.ledger.OpenItemDesk;
import org.springframework.stereotype.Component;

/** What the ledger says of somebody whom the caller may see. */
@Component
class MoneyView {

	private final OpenItemDesk items;

	private final DeductionDesk deductions;

	MoneyView(OpenItemDesk items, DeductionDesk deductions) {
		this.items = items;
		this.deductions = deductions;
	}

	OwedPart owed(EmployeeNo no) {
		return new OwedPart(items.open(no), items.history(no), deductions.orders(no));
	}
}
