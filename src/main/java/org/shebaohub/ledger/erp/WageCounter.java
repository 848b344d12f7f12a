package org.shebaohub.ledger.erp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.ledger.deduction.OrderClearings;
import org.shebaohub.ledger.item.Debt;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.ItemRow;
import org.shebaohub.ledger.item.Items;
import org.shebaohub.ledger.wage.Wage;
import org.shebaohub.ledger.wage.Wages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Wages that were paid, and those that are owed or were paid too much. */
@Component
class WageCounter {

	private static final Map<InsuranceLine, String> FIELDS = Map.of(InsuranceLine.PENSION, "withheldPension",
			InsuranceLine.MEDICAL, "withheldMedical", InsuranceLine.UNEMPLOYMENT, "withheldUnemployment",
			InsuranceLine.WORK_INJURY, "withheldWorkInjury", InsuranceLine.MATERNITY, "withheldMaternity");

	private final Wages wages;

	private final Items items;

	private final ItemBook book;

	private final OrderClearings orders;

	private final ApplicationEventPublisher events;

	WageCounter(Wages wages, Items items, ItemBook book, OrderClearings orders, ApplicationEventPublisher events) {
		this.wages = wages;
		this.items = items;
		this.book = book;
		this.orders = orders;
		this.events = events;
	}

	Verdict paid(Told told) {
		Wage wage = new Wage(told.employee(), told.month(), told.text("record"), told.money("gross"), told.money("net"),
				told.day("paidOn"), withheld(told));
		if (wages.insert(wage)) {
			events.publishEvent(new LedgerNews.WagePaid(wage.employee(), wage.month()));
			return Verdict.applied();
		}
		return wages.find(wage.employee(), wage.month(), wage.record()).filter(wage::equals).isPresent()
				? Verdict.applied() : Verdict.refused("WAGE_KNOWN_OTHERWISE", "record " + wage.record(),
						"the first one stands; tell a correction as a run of its own");
	}

	private static Map<InsuranceLine, Yuan> withheld(Told told) {
		Map<InsuranceLine, Yuan> shares = new EnumMap<>(InsuranceLine.class);
		FIELDS.forEach((line, field) -> {
			if (told.money(field).isPositive()) {
				shares.put(line, told.money(field));
			}
		});
		return shares;
	}

	/** What was said last of a month counts: items of before are settled, and one stands for what is owed now. */
	Verdict due(Told told) {
		if (!wages.say(told.employee(), told.month(), told.text("state"), told.money("total"), told.event().time())) {
			return Verdict.applied();
		}
		OpenItemKind kind = switch (told.text("state")) {
			case "UNPAID" -> OpenItemKind.WAGE_UNPAID;
			case "OVERPAID" -> OpenItemKind.WAGE_OVERPAID;
			default -> null;
		};
		owes(told, kind, kind == null ? Yuan.ZERO : told.money("total"));
		return Verdict.applied();
	}

	/** An item of the same kind is changed where it stands, and a new one opened before others are closed: no gate opens between. */
	private void owes(Told told, OpenItemKind kind, Yuan owed) {
		List<DeductionOrder> ordered = orders.standing(told.employee());
		List<ItemRow> standing = items.open(told.employee()).stream().filter(item -> isWageOf(item, told))
			.map(item -> items.take(item.no())).toList();
		Optional<ItemRow> same = standing.stream().filter(row -> row.item().kind() == kind).findFirst();
		same.map(row -> owed.minus(row.item().open())).filter(Yuan::isPositive)
			.ifPresent(more -> book.raise(told.actor(), same.get(), more));
		if (same.isEmpty() && owed.isPositive()) {
			book.book(told.actor(), new Debt(kind, told.employee(), told.month(), null, owed, told.day("asOf"),
					told.event().source(), "wages/" + told.event().id()));
		}
		standing.forEach(row -> {
			Yuan less = row.item().open().minus(same.filter(row::equals).isPresent() ? owed : Yuan.ZERO);
			if (less.isPositive()) {
				orders.settle(told.actor(), ordered, row, less, told.day("asOf"));
			}
		});
	}

	private static boolean isWageOf(OpenItem item, Told told) {
		boolean wage = item.kind() == OpenItemKind.WAGE_UNPAID || item.kind() == OpenItemKind.WAGE_OVERPAID;
		return wage && told.month().equals(item.month());
	}
}
