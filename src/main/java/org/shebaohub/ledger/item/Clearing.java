package org.shebaohub.ledger.item;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;

/**
 * What made an item smaller.
 *
 * @param itemNo null when it was taken back before its item was known
 * @param amount by which the item became smaller
 * @param rest what was cleared beyond that: of what the ERP booked above the share, or of an order that counts already
 * @param orderNo the order by which payroll took it, null where none is known
 * @param reversedOn null while it stands
 * @param reversal the record that took it back, null while it stands
 */
public record Clearing(String source, String record, String itemNo, Yuan amount, Yuan rest, String orderNo,
		LocalDate on, LocalDate reversedOn, String reversal) {

	/** One that stands. */
	public static Clearing of(String source, String record, ItemRow row, Yuan amount, LocalDate on) {
		return new Clearing(source, record, row.item().no(), amount, Yuan.ZERO, null, on, null, null);
	}

	/** The same with what was cleared beyond the item. */
	public Clearing beyond(Yuan more) {
		return new Clearing(source, record, itemNo, amount, more, orderNo, on, reversedOn, reversal);
	}

	/** The same with another amount. */
	public Clearing of(Yuan other) {
		return new Clearing(source, record, itemNo, other, rest, orderNo, on, reversedOn, reversal);
	}

	/** The same by an order. */
	public Clearing by(String order) {
		return new Clearing(source, record, itemNo, amount, rest, order, on, reversedOn, reversal);
	}

	/** All that was cleared under this record. */
	public Yuan whole() {
		return amount.plus(rest);
	}
}
