package org.shebaohub.reimbursement;

import java.time.LocalDate;
import java.util.Objects;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;

/**
 * One bill or item of a claim.
 *
 * @param serviceDate null stands for the claim's date of service
 */
public record ClaimLine(String description, Payer payer, Yuan amount, LocalDate serviceDate) {

	/**
	 * What finance allows of one of the employer's lines, when it is less than the line's amount.
	 *
	 * @param line counted from 1
	 */
	public record Cut(int line, Yuan approved, String reason) {
	}

	public ClaimLine {
		Objects.requireNonNull(description, "description");
		Objects.requireNonNull(payer, "payer");
		Objects.requireNonNull(amount, "amount");
	}

	public ClaimLine borneBy(Payer other) {
		return new ClaimLine(description, other, amount, serviceDate);
	}

	public LocalDate servedOn(LocalDate dateOfService) {
		return serviceDate == null ? dateOfService : serviceDate;
	}
}
