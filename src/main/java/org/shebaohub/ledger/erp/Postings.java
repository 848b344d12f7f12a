package org.shebaohub.ledger.erp;

import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Gives each event to whoever knows its type; an employee whom nobody has hired yet is waited for. */
@Component
class Postings {

	private final Bookings bookings;

	private final ClearingCounter clearings;

	private final WageCounter wages;

	private final BalanceCheck balances;

	private final DeductionCounter deductions;

	private final RosterDesk roster;

	Postings(Bookings bookings, ClearingCounter clearings, WageCounter wages, BalanceCheck balances,
			DeductionCounter deductions, RosterDesk roster) {
		this.bookings = bookings;
		this.clearings = clearings;
		this.wages = wages;
		this.balances = balances;
		this.deductions = deductions;
		this.roster = roster;
	}

	/** Writes nothing unless it is applied. */
	Verdict attempt(Told told) {
		Optional<Employee> employee = roster.find(told.employee());
		if (employee.isEmpty()) {
			return Verdict.waits("employee/" + told.employee(), "EMPLOYEE_UNKNOWN", told.employee().value(),
					"waits until the HR system has told of the hire");
		}
		if (!told.actor().sees(employee.get().node())) {
			return new Verdict(List.of(), null, List.of(new Finding("NOT_ALLOWED", told.employee().value(),
					"the ERP may speak of its own branch only", Role.SYSTEM)));
		}
		return post(told);
	}

	private Verdict post(Told told) {
		return switch (told.kind()) {
			case ADVANCE_BOOKED -> bookings.advance(told);
			case LOAN_BOOKED -> bookings.loan(told);
			case ITEM_CLEARED -> clearings.cleared(told);
			case CLEARING_REVERSED -> clearings.reversed(told);
			case PAYROLL_PAID -> wages.paid(told);
			case WAGES_DUE -> wages.due(told);
			case ASSET_ASSIGNED -> bookings.asset(told);
			case ASSET_RETURNED -> bookings.returned(told);
			case DEDUCTION_CONFIRMED -> deductions.confirmed(told);
			case BALANCE_STATED -> balances.compare(told);
			case BUDGET_SET, CYCLE_APPROVED -> throw new IllegalStateException(told.kind() + " is of no employee");
		};
	}
}
