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
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.DeductionOrder.Line;
import org.shebaohub.ledger.DeductionOrder.State;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.item.AdvanceBook;
import org.shebaohub.ledger.item.Items;
import org.shebaohub.ledger.wage.Wage;
import org.shebaohub.ledger.wage.Wages;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Orders deductions within their cap; what is ordered is not ordered twice. */
@Component
public class OrderBook {

	private final Orders orders;

	private final Items items;

	private final AdvanceBook advances;

	private final Wages wages;

	private final PolicyDesk policy;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	OrderBook(Orders orders, Items items, AdvanceBook advances, Wages wages, PolicyDesk policy, MailRoom mailRoom,
			OperationLog log, BusinessClock clock, ApplicationEventPublisher events) {
		this.orders = orders;
		this.items = items;
		this.advances = advances;
		this.wages = wages;
		this.policy = policy;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** @param refused takes the findings; then nothing is ordered and the answer is empty */
	public Optional<String> order(Actor actor, OrgNode node, EmployeeNo no, DeductionBasis basis, Yuan amount,
			String consent, List<Finding> refused) {
		Optional<Yuan> minimum = policy.minimumWage(node, clock.today());
		Cap cap = cap(basis, node, minimum.orElse(Yuan.ZERO));
		// all of them taken first, whatever the basis: two orders at once see each other's lines and share one cap
		List<OpenItem> open = items.open(no).stream().map(item -> items.take(item.no()).item())
			.filter(item -> Request.covers(basis, item, clock.today())).toList();
		List<Line> available = open.stream().filter(advances::isFound).map(item -> new Line(item.no(),
				item.open().minus(orders.pending(item.no())))).filter(line -> line.amount().isPositive()).toList();
		Optional<Wage> wage = wages.last(no);
		Request request = new Request(basis, amount, consent, available, cap.room(wage, taken(no, wage)),
				open.stream().filter(item -> !advances.isFound(item)).map(OpenItem::no).toList());
		refused.addAll(request.examine());
		if (minimum.isEmpty() && basis.isCapped()) {
			refused.add(new Finding("MINIMUM_WAGE_UNKNOWN", node.toString(), "have deduction.minimumWage set for the place first",
					Role.FINANCE_MANAGER));
		}
		return refused.isEmpty() ? Optional.of(send(actor, order(actor, no, request), cap)) : Optional.empty();
	}

	private Cap cap(DeductionBasis basis, OrgNode node, Yuan minimum) {
		LocalDate today = clock.today();
		return Cap.of(basis, minimum, policy.number(node, "deduction.recoveryPercent", today),
				policy.number(node, "deduction.damagesPercent", today));
	}

	/** What orders take, or took already, of the wage that comes next: the last one stands for it. */
	private Yuan taken(EmployeeNo no, Optional<Wage> last) {
		return orders.of(no).stream().map(order -> order.state() == State.ORDERED ? order.amount()
				: last.filter(wage -> isAfter(order, wage)).map(wage -> order.confirmed()).orElse(Yuan.ZERO))
			.reduce(Yuan.ZERO, Yuan::plus);
	}

	/** An order of the pay day itself came too late for that wage. */
	private static boolean isAfter(DeductionOrder order, Wage wage) {
		return !order.orderedOn().isBefore(wage.paidOn()) || order.confirmedOn().isAfter(wage.paidOn());
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
		events.publishEvent(new LedgerNews.DeductionOrdered(order));
		return order.no();
	}

	/** Oldest first. */
	public List<DeductionOrder> of(EmployeeNo no) {
		return orders.of(no);
	}
}
