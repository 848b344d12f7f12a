package org.shebaohub.ledger.item;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;

/**
 * An item with what each side says of it.
 *
 * @param hubShare what the hub found, null while it found nothing
 * @param erpBooked what the ERP booked, null while it booked nothing
 * @param erpSource which system of the ERP has the record, null while none has
 * @param erpRecord the ERP's record, null while it has none
 */
public record ItemRow(OpenItem item, Yuan hubShare, Yuan erpBooked, String erpSource, String erpRecord,
		LocalDate closedOn) {

	/** The same with another open amount, closed on that day when nothing is left. */
	public ItemRow opened(Yuan open, LocalDate on) {
		return of(item.booked(), open, open.isPositive() ? null : on);
	}

	/** The same with another debt, of which more or less is open. */
	public ItemRow rebooked(Yuan booked, Yuan open, LocalDate on) {
		return of(booked, open, open.isPositive() ? null : closedOn == null ? on : closedOn);
	}

	private ItemRow of(Yuan booked, Yuan open, LocalDate closed) {
		OpenItem changed = new OpenItem(item.no(), item.kind(), item.employee(), item.month(), item.line(), booked, open,
				item.bookedOn(), item.source(), item.sourceRecord());
		return new ItemRow(changed, hubShare, erpBooked, erpSource, erpRecord, closed);
	}

	/** The hub found it, too. */
	public ItemRow foundByHub(Yuan share) {
		return new ItemRow(item, share, erpBooked, erpSource, erpRecord, closedOn);
	}

	/** What the ERP booked above what is owed here. */
	public Yuan above() {
		return erpBooked != null && erpBooked.isMoreThan(item.booked()) ? erpBooked.minus(item.booked()) : Yuan.ZERO;
	}

	/** The ERP booked it, too. */
	public ItemRow bookedByErp(Yuan amount, String source, String record) {
		return new ItemRow(item, hubShare, amount, source, record, closedOn);
	}
}
