package org.shebaohub.ledger.deduction;

import java.util.Optional;
import org.shebaohub.kernel.Actor;
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

	/** @param order one with a line for the item */
	public Answer clear(Actor actor, DeductionOrder order, ItemRow row, Clearing clearing) {
		String item = row.item().no();
		Yuan ordered = order.lines().stream().filter(line -> line.itemNo().equals(item)).map(Line::amount)
			.reduce(Yuan.ZERO, Yuan::plus);
		if (clearing.amount().plus(clearings.told(order.no(), item)).isMoreThan(ordered)) {
			return Answer.EXCEEDS_ORDER;
		}
		Clearing mine = clearing.by(order.no());
		return order.state() == State.ORDERED ? first(actor, order, row, mine) : after(order, row, mine);
	}

	/** All of it told is payroll's word that it took all. */
	private Answer first(Actor actor, DeductionOrder order, ItemRow row, Clearing clearing) {
		if (clearing.amount().isMoreThan(row.item().open())) {
			return Answer.EXCEEDS_OPEN;
		}
		book.clear(actor, row, clearing);
		if (confirmations.told(order).equals(order.amount())) {
			confirmations.confirm(actor, order.no(), order.employee(), State.FULL, order.amount(), clearing.on());
		}
		return Answer.TAKEN;
	}

	/** The record takes over what the confirmation counted, so that taking it back opens as much again. */
	private Answer after(DeductionOrder order, ItemRow row, Clearing clearing) {
		Yuan counted = clearings.find(Confirmations.SOURCE, Confirmations.record(order, row.item().no()))
			.map(Clearing::amount).orElse(Yuan.ZERO);
		Yuan mine = clearing.amount().isMoreThan(counted) ? counted : clearing.amount();
		Yuan rest = clearing.amount().minus(mine);
		if (rest.isPositive() && row.item().open().isPositive()) {
			return Answer.EXCEEDS_ORDER;
		}
		clearings.lower(Confirmations.SOURCE, Confirmations.record(order, row.item().no()), mine);
		clearings.insert(clearing.of(mine).beyond(rest));
		return Answer.TAKEN;
	}
}
