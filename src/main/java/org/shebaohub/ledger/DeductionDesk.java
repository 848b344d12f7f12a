package org.shebaohub.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.deduction.OrderBook;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which HR starts a deduction from wages, and payroll says what became of it. */
@Service
public class DeductionDesk {

	/** The answer to a deduction that was asked for. @param orderNo null when it was refused */
	public record Receipt(Decision decision, String orderNo) {
	}

	private final OrderBook orders;

	private final RosterDesk roster;

	DeductionDesk(OrderBook orders, RosterDesk roster) {
		this.orders = orders;
		this.roster = roster;
	}

	/**
	 * Orders payroll to take an amount for the open items that the basis covers, oldest first.
	 *
	 * @param amount null for all that is open, as far as the cap of the basis allows
	 * @param consent where the employee's written consent is kept; null when the basis needs none
	 */
	@Transactional
	public Receipt order(Actor actor, EmployeeNo no, DeductionBasis basis, Yuan amount, String consent) {
		if (!actor.is(Role.HR, Role.HR_MANAGER) || actor.isSelf(no)) {
			return refused(new Finding("NOT_ALLOWED", "deduction from the wages of " + no, "HR of the branch may", Role.HR));
		}
		Optional<Employee> employee = roster.find(no).filter(known -> actor.sees(known.node()));
		if (employee.isEmpty()) {
			return refused(new Finding("EMPLOYEE_UNKNOWN", no.value(), "check the number", null));
		}
		List<Finding> findings = new ArrayList<>();
		return orders.order(actor, employee.get().node(), no, basis, amount, consent, findings)
			.map(orderNo -> new Receipt(Decision.accepted(), orderNo))
			.orElseGet(() -> new Receipt(new Decision(Outcome.REFUSED, findings), null));
	}

	/** What payroll was ever asked to take from the employee's wages, oldest first. */
	@Transactional(readOnly = true)
	public List<DeductionOrder> orders(EmployeeNo no) {
		return orders.of(no);
	}

	private static Receipt refused(Finding finding) {
		return new Receipt(Decision.refused(finding), null);
	}
}
