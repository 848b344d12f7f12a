package org.shebaohub.contribution;

import java.util.List;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/**
 * The one call that the tax authority gets next; everything in it stood in the store before.
 *
 * @param total of the lines that were not rejected
 */
public record TaxCall(Action action, String declarationNo, Delivery delivery, String unit, InsuranceMonth month,
		Yuan total, List<Line> lines) {

	/** NOTHING means that the message was closed already. */
	public enum Action {
		DECLARE, PAY, QUERY, NOTHING
	}

	/** One person's contribution to one insurance line. */
	public record Line(String insuranceNo, InsuranceLine line, Yuan employerShare, Yuan employeeShare) {

		/** What the tax authority gets for it. */
		public Yuan sum() {
			return employerShare.plus(employeeShare);
		}
	}
}
