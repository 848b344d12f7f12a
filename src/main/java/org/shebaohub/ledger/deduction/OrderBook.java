package org.shebaohub.ledger.deduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.DeductionOrder.Line;
import org.shebaohub.ledger.DeductionOrder.State;
import org.shebaohub.ledger.item.Items;
import org.shebaohub.ledger.wage.Wages;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** Orders deductions within their cap; what is ordered is not ordered twice. */
@Component
public class OrderBook {

	private final Orders orders;

	private final Items items;

	private final Wages wages;

	private final PolicyDesk policy;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	OrderBook(Orders orders, Items items, Wages wages, PolicyDesk policy, MailRoom mailRoom, OperationLog log,
			BusinessClock clock) {
		this.orders = orders;
		this.items = items;
		this.wages = wages;
		this.policy = policy;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
	}

	/** @param refused takes the findings; then nothing is ordered and the answer is empty */
	public Optional<String> order(Actor actor, OrgNode node, EmployeeNo no, DeductionBasis basis, Yuan amount,
			String consent, List<Finding> refused) {
		Cap cap = cap(basis, node);
		// taken first: two orders at once see each other's lines
		List<Line> available = items.open(no).stream().filter(item -> Request.covers(basis, item, clock.today()))
			.map(item -> items.take(item.no()).item()).map(item -> new Line(item.no(),
					item.open().minus(orders.pending(item.no())))).filter(line -> line.amount().isPositive()).toList();
		Request request = new Request(basis, amount, consent, available, cap.room(wages.last(no), ordered(no)));
		refused.addAll(request.examine());
		return refused.isEmpty() ? Optional.of(send(actor, order(actor, no, request), cap)) : Optional.empty();
	}

	private Cap cap(DeductionBasis basis, OrgNode node) {
		LocalDate today = clock.today();
		return Cap.of(basis, policy.amount(node, "deduction.minimumWage", today),
				policy.number(node, "deduction.recoveryPercent", today), policy.number(node, "deduction.damagesPercent", today));
	}

	private Yuan ordered(EmployeeNo no) {
		return orders.of(no).stream().filter(order -> order.state() == State.ORDERED).map(DeductionOrder::amount)
			.reduce(Yuan.ZERO, Yuan::plus);
	}

	private DeductionOrder order(Actor actor, EmployeeNo no, Request request) {
		List<Line> lines = request.lines();
		return new DeductionOrder(orders.nextNo(clock.today()), no, request.basis(), request.consent(), Request.sum(lines),
				Yuan.ZERO, State.ORDERED, actor.name(), clock.today(), null, null, lines);
	}

	private String send(Actor actor, DeductionOrder order, Cap cap) {
		orders.insert(order);
		mailRoom.post(new Intent("erp.command", "erp", order.no(), clock.now(), OrderDocument.keys(order),
				OrderDocument.of(order, cap, items)));
		log.record(actor, "DEDUCTION_ORDERED", "employee/" + order.employee(), OrderDocument.words(order));
		return order.no();
	}

	/** Oldest first. */
	public List<DeductionOrder> of(EmployeeNo no) {
		return orders.of(no);
	}
}
