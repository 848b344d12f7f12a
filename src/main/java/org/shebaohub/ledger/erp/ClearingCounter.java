package org.shebaohub.ledger.erp;

import java.util.Optional;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.deduction.OrderClearings;
import org.shebaohub.ledger.item.Clearing;
import org.shebaohub.ledger.item.Clearings;
import org.shebaohub.ledger.item.Debt;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.ItemRow;
import org.shebaohub.ledger.item.Items;
import org.springframework.stereotype.Component;

/** What the ERP cleared, and what it took back; whichever comes first, each record counts once. */
@Component
class ClearingCounter {

	private final Items items;

	private final Clearings clearings;

	private final ItemBook book;

	private final OrderClearings orders;

	private final WaitingRoom waiting;

	ClearingCounter(Items items, Clearings clearings, ItemBook book, OrderClearings orders, WaitingRoom waiting) {
		this.items = items;
		this.clearings = clearings;
		this.book = book;
		this.orders = orders;
		this.waiting = waiting;
	}

	Verdict cleared(Told told) {
		String source = told.event().source();
		String record = told.text("clearing");
		Optional<Clearing> known = clearings.find(source, record);
		if (known.isPresent()) {
			return repeated(told, known.get());
		}
		if (waiting.drop(told.employee(), told.key("clearing", "clearing"))) {
			// taken back before it came: it never made anything smaller
			clearings.insert(new Clearing(source, record, null, told.money("amount"), Yuan.ZERO, null,
					told.day("clearedOn"), told.day("clearedOn"), "before it came"));
			return Verdict.applied();
		}
		Optional<DeductionOrder> order = orders.order(told.text("orderNo"));
		Optional<ItemRow> item = item(told);
		return item.isEmpty()
				? Verdict.waits(key(told), "ITEM_UNKNOWN", key(told), "waits until the item is booked")
				: clear(told, item.get(), order);
	}

	private Verdict clear(Told told, ItemRow row, Optional<DeductionOrder> order) {
		if (!row.item().employee().equals(told.employee())) {
			return ofOthers(told);
		}
		boolean isOrdered = order.stream().flatMap(one -> one.lines().stream())
			.anyMatch(line -> line.itemNo().equals(row.item().no()));
		return isOrdered ? clearByOrder(told, row, order.get()) : clear(told, row);
	}

	private static Verdict ofOthers(Told told) {
		return Verdict.refused("CLEARING_OTHER_PERSON", "clearing " + told.text("clearing"),
				"the item is another employee's; check the number");
	}

	private Verdict clearByOrder(Told told, ItemRow row, DeductionOrder order) {
		return switch (orders.clear(told.actor(), order, row, clearing(told, row, told.money("amount")))) {
			case TAKEN -> Verdict.applied(told.key("clearing", "clearing"));
			case EXCEEDS_OPEN -> noRoom(row);
			case EXCEEDS_ORDER -> Verdict.refused("CLEARING_EXCEEDS_ORDER", "clearing " + told.text("clearing") + " of order "
					+ order.no(), "clear at most what payroll took by the order; else name none");
		};
	}

	private Verdict clear(Told told, ItemRow row) {
		Yuan amount = told.money("amount");
		if (amount.isMoreThan(row.item().booked().plus(row.above()))) {
			return Verdict.refused("CLEARING_EXCEEDS_ITEM", "clearing " + told.text("clearing") + " of item "
					+ row.item().no(), "clear at most the " + row.item().booked().plus(row.above()) + " that were booked");
		}
		Yuan open = row.item().open();
		if (amount.isMoreThan(open.plus(row.above()).minus(clearings.beyond(row.item().no())))) {
			return noRoom(row);
		}
		Yuan part = amount.isMoreThan(open) ? open : amount;
		book.clear(told.actor(), row, clearing(told, row, part).beyond(amount.minus(part)));
		return Verdict.applied(told.key("clearing", "clearing"));
	}

	private static Clearing clearing(Told told, ItemRow row, Yuan amount) {
		return Clearing.of(told.event().source(), told.text("clearing"), row, amount, told.day("clearedOn"));
	}

	private static Verdict noRoom(ItemRow row) {
		return Verdict.waits("room/" + row.item().no(), "CLEARING_EXCEEDS_OPEN", "item " + row.item().no() + ", "
				+ row.item().open() + " open", "waits until an earlier clearing is taken back; else finance must look");
	}

	/** Takes a clearing back; one that waits for its item is struck. */
	Verdict reversed(Told told) {
		String record = told.text("clearing");
		Clearing known = clearings.find(told.event().source(), record).orElse(null);
		if (known == null) {
			return strike(told, record);
		}
		if (known.itemNo() != null && !items.take(known.itemNo()).item().employee().equals(told.employee())) {
			return ofOthers(told);
		}
		if (known.reversedOn() != null) {
			return known.reversal().equals(told.text("reversal")) ? Verdict.applied() : Verdict.refused("REVERSED_BEFORE",
					"clearing " + record, "it was taken back by " + known.reversal() + " already");
		}
		book.reopen(told.actor(), known, told.day("reversedOn"), told.text("reversal"));
		return Verdict.applied("room/" + known.itemNo());
	}

	private Verdict strike(Told told, String record) {
		Optional<Told> held = waiting.take(told.employee(), told.key("cleared", "clearing"));
		held.ifPresent(clearing -> clearings.insert(new Clearing(told.event().source(), record, null,
				clearing.money("amount"), Yuan.ZERO, null, clearing.day("clearedOn"), told.day("reversedOn"),
				told.text("reversal"))));
		return held.isPresent() ? Verdict.applied()
				: Verdict.waits(told.key("clearing", "clearing"), "CLEARING_UNKNOWN", "clearing " + record, "waits until it is told");
	}

	/** The same record again changes nothing; with another amount it is refused. */
	private Verdict repeated(Told told, Clearing known) {
		boolean same = known.whole().equals(told.money("amount"))
				&& (known.itemNo() == null || item(told).filter(row -> row.item().no().equals(known.itemNo())).isPresent());
		return same ? Verdict.applied() : Verdict.refused("CLEARING_KNOWN_OTHERWISE", "clearing " + known.record(),
				"the first one stands; clear under another number");
	}

	/** By the ERP's own record, the hub's number, or the month and line of an advance. */
	private Optional<ItemRow> item(Told told) {
		String item = told.text("item");
		return item == null ? items.takeByKey(key(told))
				: items.takeByRecord(told.event().source(), item).or(() -> items.takeByNo(item));
	}

	/** What it waits for: the ERP's own record, else the advance of the month and line. */
	private static String key(Told told) {
		return told.has("item") ? told.key("item", "item") : Debt.key(told.employee(), told.month(), told.line());
	}
}
