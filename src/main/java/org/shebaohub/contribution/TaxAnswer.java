package org.shebaohub.contribution;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.exchange.Delivery;

/**
 * What the tax authority said, or that nobody knows.
 *
 * @param date of the payment or of the crediting, null for other kinds
 * @param paidOn null when not said
 * @param rejected the lines that the authority refused; the rest goes on
 */
public record TaxAnswer(Delivery delivery, String declarationNo, Kind kind, String code, String detail, LocalDate date,
		LocalDate paidOn, List<RejectedLine> rejected) {

	/** UNCLEAR is any answer after which nobody knows; NOT_SENT means that provably no byte left. */
	public enum Kind {
		DECLARED, PAID, CREDITED, PROCESSING, REJECTED, NOT_FOUND, UNCLEAR, NOT_SENT
	}

	/** @param line null when the authority refused all lines of the person */
	public record RejectedLine(String insuranceNo, String line, String code) {
	}

	public TaxAnswer(Delivery delivery, String declarationNo, Kind kind, String code, String detail, LocalDate date) {
		this(delivery, declarationNo, kind, code, detail, date, null, List.of());
	}
}
