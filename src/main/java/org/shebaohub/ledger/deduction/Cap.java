package org.shebaohub.ledger.deduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.wage.Wage;

/**
 * How much may be taken from one wage.
 *
 * @param netNotBelow what the employee keeps of her net wage at least
 * @param percent of the gross wage that may be taken at most
 */
record Cap(Yuan netNotBelow, int percent) {

	/** No cap: what is withheld by statute. */
	static final Cap NONE = new Cap(Yuan.ZERO, 100);

	static Cap of(DeductionBasis basis, Yuan minimumWage, int recoveryPercent, int damagesPercent) {
		return switch (basis) {
			case STATUTORY_SHARE -> NONE;
			case ADVANCE_RECOVERY, LOAN -> new Cap(minimumWage, recoveryPercent);
			case DAMAGES -> new Cap(minimumWage, damagesPercent);
		};
	}

	/**
	 * What this wage leaves for deductions, rounded down to the fen, and never less than nothing.
	 *
	 * @param ordered what other orders take from it already
	 */
	Yuan room(Wage wage, Yuan ordered) {
		Yuan share = new Yuan(wage.gross().amount().multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2,
				RoundingMode.DOWN));
		Yuan above = wage.net().minus(netNotBelow);
		Yuan room = (share.isMoreThan(above) ? above : share).minus(ordered);
		return room.isPositive() ? room : Yuan.ZERO;
	}

	/** Empty when nobody knows the wage yet: payroll keeps to the cap when it pays. */
	Optional<Yuan> room(Optional<Wage> wage, Yuan ordered) {
		return equals(NONE) ? Optional.empty() : wage.map(known -> room(known, ordered));
	}
}
