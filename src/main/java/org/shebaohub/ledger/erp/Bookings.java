package org.shebaohub.ledger.erp;

import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.ledger.item.AdvanceBook;
import org.shebaohub.ledger.item.Debt;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.ItemRow;
import org.shebaohub.ledger.item.Items;
import org.springframework.stereotype.Component;

/** Advances, loans and things that the ERP books, and things that came back. */
@Component
class Bookings {

	private final Items items;

	private final ItemBook book;

	private final AdvanceBook advances;

	Bookings(Items items, ItemBook book, AdvanceBook advances) {
		this.items = items;
		this.book = book;
		this.advances = advances;
	}

	/** The late fee is the employer's alone, also on the employee's share. */
	Verdict advance(Told told) {
		if (told.money("lateFee").isPositive()) {
			return Verdict.refused("LATE_FEE_IS_EMPLOYERS", "data.lateFee of " + told.text("record"),
					"book the late fee as the employer's cost, and the advance without it");
		}
		Debt debt = debt(told, OpenItemKind.ADVANCE, told.month(), told.line(), told.money("amount"));
		return advances.booked(told.actor(), debt, "true".equals(told.text("opening")))
				? Verdict.applied(told.key("item", "record"), debt.key()) : knownOtherwise(debt);
	}

	Verdict loan(Told told) {
		return book(told, debt(told, OpenItemKind.LOAN, null, null, told.money("amount")));
	}

	Verdict asset(Told told) {
		return book(told, debt(told, OpenItemKind.ASSET, null, null, told.money("total")));
	}

	/** A thing that is back already stays back. */
	Verdict returned(Told told) {
		ItemRow row = items.takeByRecord(told.event().source(), told.text("record")).orElse(null);
		if (row == null) {
			return Verdict.waits(told.key("item", "record"), "ITEM_UNKNOWN", "record " + told.text("record"),
					"waits until the thing is known to have been lent");
		}
		if (!row.item().employee().equals(told.employee()) || row.item().kind() != OpenItemKind.ASSET) {
			return Verdict.refused("RETURN_OF_OTHERS", "record " + told.text("record"),
					"check the number of the employee and the record of the thing");
		}
		if (row.closedOn() == null) {
			book.giveBack(told.actor(), row, told.day("returnedOn"));
		}
		return Verdict.applied();
	}

	private Verdict book(Told told, Debt debt) {
		boolean fresh = book.book(told.actor(), debt, "true".equals(told.text("opening"))).isPresent();
		return fresh || items.takeByRecord(debt.source(), debt.record()).filter(row -> isSame(row, debt)).isPresent()
				? Verdict.applied(told.key("item", "record")) : knownOtherwise(debt);
	}

	private static boolean isSame(ItemRow row, Debt debt) {
		return row.item().kind() == debt.kind() && row.item().employee().equals(debt.employee())
				&& row.item().booked().equals(debt.amount());
	}

	/** @param month of an advance, as is the line: other kinds have none, whatever else an event carries */
	private static Debt debt(Told told, OpenItemKind kind, InsuranceMonth month, InsuranceLine line, Yuan amount) {
		return new Debt(kind, told.employee(), month, line, amount, told.day("bookedOn"), told.event().source(),
				told.text("record"));
	}

	private static Verdict knownOtherwise(Debt debt) {
		return Verdict.refused("BOOKING_KNOWN_OTHERWISE", "record " + debt.record(),
				"the first booking stands; correct it by a clearing, or book under another number");
	}
}
