package org.shebaohub.contribution;

import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.Yuan;

/**
 * What the bureau says of one person and insurance line.
 *
 * @param credited false when the bureau refused it; then the reason is the bureau's code
 * @param paidOn null when not paid
 * @param creditedOn null when not credited
 */
public record ResultLine(int number, String insuranceNo, String name, InsuranceLine line, Yuan employerShare,
		Yuan employeeShare, LocalDate paidOn, LocalDate creditedOn, boolean credited, String reason) {

	@Override
	public String toString() {
		return "ResultLine[" + number + "]";
	}
}
