package org.shebaohub.payout;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Yuan;

/** The bank's statement of a day, whole; the statement is the authority on what was debited. */
public record BankStatement(Delivery delivery, LocalDate date, List<Line> lines) {

	public BankStatement {
		lines = List.copyOf(lines);
	}

	/** DEBIT: money left our account. RETURN: it came back. */
	public enum Direction {
		DEBIT, RETURN
	}

	/** One booking; its serial is unique at the bank. */
	public record Line(String serial, String reference, Direction direction, Yuan amount, LocalDate bookedOn) {
	}
}
