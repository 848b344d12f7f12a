package org.shebaohub.ledger.item;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;

/**
 * An item with what each side says of it.
 *
 * @param hubShare what the hub found, null while it found nothing
 * @param erpBooked what the ERP booked, null while it booked nothing
 * @param erpRecord the ERP's record, null while it has none
 */
public record ItemRow(OpenItem item, Yuan hubShare, Yuan erpBooked, String erpRecord, LocalDate closedOn) {

	/** The same with another open amount, closed on that day when nothing is left. */
	public ItemRow opened(Yuan open, LocalDate on) {
		OpenItem changed = new OpenItem(item.no(), item.kind(), item.employee(), item.month(), item.line(), item.booked(),
				open, item.bookedOn(), item.source(), item.sourceRecord());
		return new ItemRow(changed, hubShare, erpBooked, erpRecord, open.isPositive() ? null : on);
	}

	/** The hub found it, too. */
	public ItemRow foundByHub(Yuan share) {
		return new ItemRow(item, share, erpBooked, erpRecord, closedOn);
	}

	/** The ERP booked it, too. */
	public ItemRow bookedByErp(Yuan amount, String record) {
		return new ItemRow(item, hubShare, amount, record, closedOn);
	}
}
