package org.shebaohub.ledger;

import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which HR starts a deduction from wages, and payroll says what became of it. */
@Service
public class DeductionDesk {

	/** The answer to a deduction that was asked for. @param orderNo null when it was refused */
	public record Receipt(Decision decision, String orderNo) {
	}

	/**
	 * Orders payroll to take an amount for the open items that the basis covers, oldest first.
	 *
	 * @param amount null for all that is open
	 * @param consent where the employee's written consent is kept; null when the basis needs none
	 */
	@Transactional
	public Receipt order(Actor actor, EmployeeNo no, DeductionBasis basis, Yuan amount, String consent) {
		return new Receipt(Decision.refused(new Finding("NOTHING_OPEN", "open items of " + no,
				"there is nothing to deduct on this ground", Role.FINANCE)), null);
	}
}
