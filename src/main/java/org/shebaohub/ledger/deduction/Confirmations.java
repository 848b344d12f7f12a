package org.shebaohub.ledger.deduction;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.DeductionOrder.Line;
import org.shebaohub.ledger.DeductionOrder.State;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.item.Clearing;
import org.shebaohub.ledger.item.Clearings;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.ItemRow;
import org.shebaohub.ledger.item.Items;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What payroll says it took: items become smaller by exactly that, in the order of the lines. */
@Component
public class Confirmations {

	/** What became of a confirmation. */
	public enum Answer {
		TAKEN, UNKNOWN_ORDER, OTHER_PERSON, AMOUNT_DOES_NOT_FIT, SAID_OTHERWISE
	}

	/** The source of what payroll took by an order. */
	static final String SOURCE = "deduction";

	private final Orders orders;

	private final Items items;

	private final Clearings clearings;

	private final ItemBook book;

	private final TakenTwice twice;

	private final OperationLog log;

	private final ApplicationEventPublisher events;

	Confirmations(Orders orders, Items items, Clearings clearings, ItemBook book, TakenTwice twice, OperationLog log,
			ApplicationEventPublisher events) {
		this.orders = orders;
		this.items = items;
		this.clearings = clearings;
		this.book = book;
		this.twice = twice;
		this.log = log;
		this.events = events;
	}

	/** The same again changes nothing; payroll's first word stands. */
	public Answer confirm(Actor actor, String orderNo, EmployeeNo employee, State outcome, Yuan taken, LocalDate on) {
		Optional<DeductionOrder> known = orders.take(orderNo);
		if (known.isEmpty()) {
			return Answer.UNKNOWN_ORDER;
		}
		DeductionOrder order = known.get();
		if (!order.employee().equals(employee)) {
			return Answer.OTHER_PERSON;
		}
		if (!fits(order, outcome, taken)) {
			return Answer.AMOUNT_DOES_NOT_FIT;
		}
		if (order.state() != State.ORDERED) {
			return order.state() == outcome && order.confirmed().equals(taken) ? Answer.TAKEN : Answer.SAID_OTHERWISE;
		}
		if (told(order).isMoreThan(taken)) {
			return Answer.AMOUNT_DOES_NOT_FIT;
		}
		close(actor, order.confirmed(outcome, taken, on, null));
		return Answer.TAKEN;
	}

	private static boolean fits(DeductionOrder order, State outcome, Yuan taken) {
		return switch (outcome) {
			case FULL -> taken.equals(order.amount());
			case PARTIAL -> taken.isPositive() && order.amount().isMoreThan(taken);
			case FAILED -> taken.equals(Yuan.ZERO);
			case ORDERED -> false;
		};
	}

	/** The ERP refused the order itself. */
	public void refused(String orderNo, String reason, LocalDate on) {
		orders.take(orderNo).filter(order -> order.state() == State.ORDERED)
			.ifPresent(order -> close(Actor.HUB, order.confirmed(State.FAILED, Yuan.ZERO, on, reason)));
	}

	private void close(Actor actor, DeductionOrder order) {
		orders.save(order);
		Yuan left = order.confirmed().minus(told(order));
		left = left.minus(left.smaller(settled(order)));
		for (Line line : order.lines()) {
			left = left.minus(clear(actor, order, line, left));
		}
		if (left.isPositive()) {
			twice.owe(actor, order, left);
		}
		log.record(actor, "DEDUCTION_" + order.state(), "employee/" + order.employee(), OrderDocument.words(order));
		events.publishEvent(new LedgerNews.DeductionConfirmed(order));
	}

	/** What the ERP cleared by the order, and counts already. */
	Yuan told(DeductionOrder order) {
		return order.lines().stream().map(line -> clearings.told(order.no(), line.itemNo())).reduce(Yuan.ZERO, Yuan::plus);
	}

	/** What settled wages counted as taken by the order. */
	private Yuan settled(DeductionOrder order) {
		return order.lines().stream().map(line -> settled(order, line)).reduce(Yuan.ZERO, Yuan::plus);
	}

	private Yuan settled(DeductionOrder order, Line line) {
		return clearings.find(OrderClearings.WAGES, record(order, line.itemNo())).map(Clearing::amount).orElse(Yuan.ZERO);
	}

	static String record(DeductionOrder order, String itemNo) {
		return order.no() + "/" + itemNo;
	}

	/** Never more than is open: what was cleared otherwise meanwhile is owed to the employee. */
	private Yuan clear(Actor actor, DeductionOrder order, Line line, Yuan left) {
		ItemRow row = items.take(line.itemNo());
		Yuan mine = line.amount().minus(clearings.told(order.no(), line.itemNo())).minus(settled(order, line));
		Yuan part = left.smaller(mine).smaller(row.item().open());
		if (part.isPositive()) {
			Clearing clearing = Clearing.of(SOURCE, record(order, line.itemNo()), row, part, order.confirmedOn()).by(order.no());
			book.clear(actor, row, clearing);
			OpenItem item = row.item();
			events.publishEvent(new LedgerNews.Recovered(order.no(), item, part));
		}
		return part;
	}
}
