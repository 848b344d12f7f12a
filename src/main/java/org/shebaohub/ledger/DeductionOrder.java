package org.shebaohub.ledger;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;

/**
 * What payroll was asked to take from wages, and what it took.
 *
 * @param consent where the employee's written consent is kept, null where none is needed
 * @param confirmedOn null until payroll said what became of it
 * @param reason why it failed or fell short, null when nobody said
 */
public record DeductionOrder(String no, EmployeeNo employee, DeductionBasis basis, String consent, Yuan amount,
		Yuan confirmed, State state, String orderedBy, LocalDate orderedOn, LocalDate confirmedOn, String reason,
		List<Line> lines) {

	/** ORDERED until payroll says FULL, PARTIAL or FAILED. */
	public enum State {
		ORDERED, FULL, PARTIAL, FAILED
	}

	/** The part that is meant for one item. */
	public record Line(String itemNo, Yuan amount) {
	}

	public DeductionOrder {
		lines = List.copyOf(lines);
	}

	/** The same after payroll's word. */
	public DeductionOrder confirmed(State outcome, Yuan taken, LocalDate on, String why) {
		return new DeductionOrder(no, employee, basis, consent, amount, taken, outcome, orderedBy, orderedOn, on, why, lines);
	}
}
