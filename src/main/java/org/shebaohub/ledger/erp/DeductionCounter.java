package org.shebaohub.ledger.erp;

import org.shebaohub.ledger.DeductionOrder.State;
import org.shebaohub.ledger.deduction.Confirmations;
import org.springframework.stereotype.Component;

/** What payroll says of the hub's orders. */
@Component
class DeductionCounter {

	private final Confirmations confirmations;

	DeductionCounter(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	Verdict confirmed(Told told) {
		String order = "order " + told.text("orderNo");
		return switch (confirmations.confirm(told.actor(), told.text("orderNo"), told.employee(),
				State.valueOf(told.text("outcome")), told.money("total"), told.day("confirmedOn"))) {
			case TAKEN -> Verdict.applied();
			case UNKNOWN_ORDER -> Verdict.refused("ORDER_UNKNOWN", order, "name an order that the hub sent");
			case OTHER_PERSON -> Verdict.refused("ORDER_OF_OTHERS", order, "check the number of the employee");
			case AMOUNT_DOES_NOT_FIT -> Verdict.refused("AMOUNT_DOES_NOT_FIT", "data.total of " + order,
					"FULL takes all that was ordered, PARTIAL a part of it, FAILED nothing");
			case SAID_OTHERWISE -> Verdict.refused("CONFIRMED_OTHERWISE", order, "the first confirmation stands");
		};
	}
}
