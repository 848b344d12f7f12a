package org.shebaohub.ledger.deduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.DeductionOrder.Line;
import org.shebaohub.ledger.DeductionOrder.State;
import org.shebaohub.ledger.item.Clearing;
import org.shebaohub.ledger.item.Clearings;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.ItemRow;
import org.springframework.stereotype.Component;

/** What the ERP cleared because of an order: the recovery that payroll confirms, counted once, whoever tells first. */
@Component
public class OrderClearings {

	/** What became of a clearing. */
	public enum Answer {
		TAKEN, EXCEEDS_OPEN, EXCEEDS_ORDER
	}

	/** The source of what wages that were settled say of an order before payroll does. */
	static final String WAGES = "wages.due";

	private final Orders orders;

	private final Clearings clearings;

	private final ItemBook book;

	private final Confirmations confirmations;

	OrderClearings(Orders orders, Clearings clearings, ItemBook book, Confirmations confirmations) {
		this.orders = orders;
		this.clearings = clearings;
		this.book = book;
		this.confirmations = confirmations;
	}

	/** Locks the order before its items, as a confirmation does. @param orderNo null when none was named */
	public Optional<DeductionOrder> order(String orderNo) {
		return Optional.ofNullable(orderNo).flatMap(orders::take);
	}

	/** Those that payroll has not answered yet, locked before their items. */
	public List<DeductionOrder> standing(EmployeeNo no) {
		return orders.of(no).stream().filter(order -> order.state() == State.ORDERED)
			.flatMap(order -> orders.take(order.no()).stream()).filter(order -> order.state() == State.ORDERED).toList();
	}

	/** Less is owed of wages: what standing orders are to take counts as taken by them, so that it is not taken twice. */
	public void settle(Actor actor, List<DeductionOrder> standing, ItemRow row, Yuan amount, LocalDate on) {
		Yuan left = amount;
		for (DeductionOrder order : standing) {
			String record = Confirmations.record(order, row.item().no());
			Yuan counted = counted(WAGES, record);
			Yuan part = left.smaller(ordered(order, row).minus(clearings.told(order.no(), row.item().no())).minus(counted));
			if (part.isPositive() && counted.isPositive()) {
				clearings.lower(WAGES, record, part.negate());
			}
			else if (part.isPositive()) {
				clearings.insert(Clearing.of(WAGES, record, row, part, on).by(order.no()));
			}
			left = part.isPositive() ? left.minus(part) : left;
		}
		book.settle(actor, row, amount, on);
	}

	private static Yuan ordered(DeductionOrder order, ItemRow row) {
		return order.lines().stream().filter(line -> line.itemNo().equals(row.item().no())).map(Line::amount)
			.reduce(Yuan.ZERO, Yuan::plus);
	}

	private Yuan counted(String source, String record) {
		return clearings.find(source, record).map(Clearing::amount).orElse(Yuan.ZERO);
	}

	/** @param order one with a line for the item */
	public Answer clear(Actor actor, DeductionOrder order, ItemRow row, Clearing clearing) {
		if (clearing.amount().plus(clearings.told(order.no(), row.item().no())).isMoreThan(ordered(order, row))) {
			return Answer.EXCEEDS_ORDER;
		}
		Clearing mine = clearing.by(order.no());
		return order.state() == State.ORDERED ? first(actor, order, row, mine) : after(order, row, mine);
	}

	/** All of it told is payroll's word that it took all. */
	private Answer first(Actor actor, DeductionOrder order, ItemRow row, Clearing clearing) {
		Yuan counted = counted(WAGES, Confirmations.record(order, row.item().no())).smaller(clearing.amount());
		Yuan rest = clearing.amount().minus(counted);
		if (rest.isMoreThan(row.item().open())) {
			return Answer.EXCEEDS_OPEN;
		}
		clearings.lower(WAGES, Confirmations.record(order, row.item().no()), counted);
		clearings.insert(clearing);
		if (rest.isPositive()) {
			book.settle(actor, row, rest, clearing.on());
		}
		if (confirmations.told(order).equals(order.amount())) {
			confirmations.confirm(actor, order.no(), order.employee(), State.FULL, order.amount(), clearing.on());
		}
		return Answer.TAKEN;
	}

	/** The record takes over what the confirmation or the wages counted, so that taking it back opens as much again. */
	private Answer after(DeductionOrder order, ItemRow row, Clearing clearing) {
		String record = Confirmations.record(order, row.item().no());
		Yuan confirmed = counted(Confirmations.SOURCE, record).smaller(clearing.amount());
		Yuan settled = counted(WAGES, record).smaller(clearing.amount().minus(confirmed));
		Yuan rest = clearing.amount().minus(confirmed).minus(settled);
		if (rest.isPositive() && row.item().open().isPositive()) {
			return Answer.EXCEEDS_ORDER;
		}
		clearings.lower(Confirmations.SOURCE, record, confirmed);
		clearings.lower(WAGES, record, settled);
		clearings.insert(clearing.of(confirmed.plus(settled)).beyond(rest));
		return Answer.TAKEN;
	}
}
