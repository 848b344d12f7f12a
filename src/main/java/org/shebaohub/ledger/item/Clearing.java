package org.shebaohub.ledger.item;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;

/**
 * What made an item smaller.
 *
 * @param itemNo null when it was taken back before its item was known
 * @param reversedOn null while it stands
 * @param reversal the record that took it back, null while it stands
 */
public record Clearing(String source, String record, String itemNo, Yuan amount, LocalDate on, LocalDate reversedOn,
		String reversal) {

	/** One that stands. */
	public static Clearing of(String source, String record, ItemRow row, Yuan amount, LocalDate on) {
		return new Clearing(source, record, row.item().no(), amount, on, null, null);
	}
}
