package org.shebaohub.enrollment;

import java.time.LocalDate;
import org.shebaohub.exchange.Delivery;

/**
 * What the authority said of a change, or that nobody knows.
 *
 * @param receiptNo empty when not said
 * @param date of the confirmation, null for other kinds
 */
public record EnrollmentAnswer(Delivery delivery, String changeNo, Kind kind, String receiptNo, String code,
		String detail, LocalDate date) {

	/** UNCLEAR is any answer after which nobody knows; NOT_SENT means that provably no byte left. */
	public enum Kind {
		RECEIVED, CONFIRMED, REJECTED, NOT_FOUND, UNCLEAR, NOT_SENT
	}
}
