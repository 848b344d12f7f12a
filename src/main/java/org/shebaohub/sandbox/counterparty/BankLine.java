package org.shebaohub.sandbox.counterparty;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.shebaohub.sandbox.counterparty.BankBooks.BankOrder;
import org.shebaohub.kernel.Yuan;

/**
 * One line of a bank's ledger.
 * @param direction DEBIT, RETURN, or NONE for an order that moved no money
 * @param order what the bank decided, null on a RETURN line
 */
public record BankLine(String direction, String serial, String endToEndId, String amount, LocalDate bookedOn,
		BankOrder order) {

	@JsonIgnore
	public boolean movesMoney() {
		return !this.direction.equals("NONE");
	}

	/** What the line takes from the payer, negative for a return. */
	@JsonIgnore
	public long fen() {
		return switch (this.direction) {
			case "DEBIT" -> Yuan.of(this.amount).fen();
			case "RETURN" -> -Yuan.of(this.amount).fen();
			default -> 0;
		};
	}
}
