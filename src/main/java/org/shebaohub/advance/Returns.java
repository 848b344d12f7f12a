package org.shebaohub.advance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionDesk;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** The return from leave: expected, confirmed, and what must be deducted after it by when. */
@Component
class Returns {

	private final MaternityLeaves leaves;

	private final OpenItemDesk items;

	private final DeductionDesk deductions;

	private final DueDays dueDays;

	private final Letters letters;

	private final CaseDesk cases;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	Returns(MaternityLeaves leaves, OpenItemDesk items, DeductionDesk deductions, DueDays dueDays, Letters letters, CaseDesk cases,
			PolicyDesk policy, OperationLog log, BusinessClock clock) {
		this.leaves = leaves;
		this.items = items;
		this.deductions = deductions;
		this.dueDays = dueDays;
		this.letters = letters;
		this.cases = cases;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
	}

	/** What is still open of the employee's advances. */
	Yuan open(EmployeeNo no) {
		return advances(no).stream().map(OpenItem::open).reduce(Yuan.ZERO, Yuan::plus);
	}

	private List<OpenItem> advances(EmployeeNo no) {
		return items.open(no).stream().filter(item -> item.kind() == OpenItemKind.ADVANCE).toList();
	}

	/** Finance hears of it, and with advances open the deduction gets its day. */
	void confirm(Actor by, LeaveReturn leave, OrgNode node, LocalDate on) {
		EmployeeNo no = leave.employee();
		LocalDate due = on.plusDays(days(node));
		LeaveReturn back = leave.confirmed(on, by.name(), due);
		leaves.save(back);
		log.record(by, "RETURN_CONFIRMED", "employee/" + no, Map.of("leave", leave.startedOn(), "on", on, "deductionDue", due));
		cases.clear("return/" + key(leave), "the return was confirmed");
		letters.returned(no, node, on);
		if (open(no).isPositive()) {
			letters.deduct(back, node, open(no));
			advances(no).stream().map(item -> due(item, back, node)).distinct().forEach(day -> note(back, day));
		}
	}

	/** The HR system names another day than before, or one for a leave that a later one replaced. */
	void correct(LeaveReturn leave, OrgNode node, LocalDate on) {
		LocalDate due = on.plusDays(days(node));
		LeaveReturn back = leave.confirmed(on, Actor.HUB.name(), due);
		leaves.save(back);
		log.record(Actor.HUB, "RETURN_CORRECTED", "employee/" + leave.employee(), Map.of("leave", leave.startedOn(), "on", on,
				"before", String.valueOf(leave.returnedOn()), "deductionDue", due));
		cases.clear("return/" + key(leave), "the return was confirmed");
		advances(leave.employee()).stream().map(item -> due(item, back, node)).distinct().forEach(day -> note(back, day));
	}

	/** An advance of a leave from which she is back already is called in, too; once for what is booked together. */
	void opened(OpenItem item) {
		leaves.of(item.employee()).stream().filter(leave -> leave.touches(item.month()) && leave.returnedOn() != null)
			.forEach(leave -> dueDays.now("remind/" + key(leave) + "/" + clock.today(),
					Map.of("employeeNo", item.employee().value())));
	}

	/** Advances were booked after the return: their deduction has a day of its own. */
	void remind(LeaveReturn leave, OrgNode node) {
		LocalDate due = clock.today().plusDays(days(node));
		boolean told = due.equals(leave.deductionDue()) && leave.returnedOn().isBefore(clock.today());
		if (open(leave.employee()).isPositive() && !told) {
			LeaveReturn later = leave.confirmed(leave.returnedOn(), leave.confirmedBy(), due);
			leaves.save(later);
			letters.deduct(later, node, open(leave.employee()));
			note(later, due);
		}
	}

	private void note(LeaveReturn leave, LocalDate due) {
		dueDays.note("deduct/" + key(leave) + "/" + due, due.plusDays(1), leave.employee());
	}

	/** So many days after the return, or after it was booked when that came later. */
	private LocalDate due(OpenItem item, LeaveReturn leave, OrgNode node) {
		LocalDate open = items.reopenedOn(item).filter(item.bookedOn()::isBefore).orElse(item.bookedOn());
		return (open.isAfter(leave.returnedOn()) ? open : leave.returnedOn()).plusDays(days(node));
	}

	private int days(OrgNode node) {
		return policy.number(node, "deduction.dueDays", clock.today());
	}

	/** The expected day has come, and nobody has said whether she is back. */
	void expected(LeaveReturn leave, OrgNode node) {
		LocalDate expected = leave.expectedReturn();
		if (leave.returnedOn() == null && expected != null && !expected.isAfter(clock.today())) {
			cases.report(new CaseReport(CaseKind.RETURN_UNCONFIRMED, "return/" + key(leave), node, Cause.HR,
					Map.of("employeeNo", leave.employee().value(), "day", expected.toString())));
		}
	}

	/** A day by which HR was to start the deduction is over: each advance that was due by then must have been called in. */
	void deductionDue(LeaveReturn leave, OrgNode node) {
		overdue(leave, node).ifPresent(due -> {
			log.record(Actor.HUB, "DEDUCTION_OVERDUE", "employee/" + leave.employee(),
					Map.of("accountable", "HR", "due", due, "returnedOn", leave.returnedOn()));
			cases.report(new CaseReport(CaseKind.DEDUCTION_OVERDUE, "deduct/" + key(leave), node, Cause.HR, Map.of()));
		});
	}

	/** Something was ordered or settled: where nothing is overdue any more, nobody need look. */
	void calledIn(EmployeeNo no, OrgNode node, String why) {
		leaves.of(no).stream().filter(leave -> leave.returnedOn() != null && overdue(leave, node).isEmpty())
			.forEach(leave -> cases.clear("deduct/" + key(leave), why));
	}

	/** The first day that is over, of what nobody has called in. */
	private Optional<LocalDate> overdue(LeaveReturn leave, OrgNode node) {
		List<DeductionOrder> started = deductions.orders(leave.employee()).stream()
			.filter(order -> !order.orderedOn().isBefore(leave.returnedOn())).toList();
		return advances(leave.employee()).stream().filter(item -> started.stream().noneMatch(order -> reaches(order, item)))
			.map(item -> due(item, leave, node)).filter(due -> due.isBefore(clock.today())).sorted().findFirst();
	}

	/** An order of a later day asked for what was open then, as far as its cap let it; not for what was taken back since. */
	private boolean reaches(DeductionOrder order, OpenItem item) {
		boolean asked = order.basis().covers(item.kind()) && (order.orderedOn().isAfter(item.bookedOn())
				|| order.lines().stream().anyMatch(line -> line.itemNo().equals(item.no())));
		return asked && items.reopenedOn(item).filter(order.orderedOn()::isBefore).isEmpty();
	}

	private static String key(LeaveReturn leave) {
		return leave.employee() + "/" + leave.startedOn();
	}
}
