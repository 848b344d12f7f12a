package org.shebaohub.advance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
		return items.open(no).stream().filter(item -> item.kind() == OpenItemKind.ADVANCE).map(OpenItem::open)
			.reduce(Yuan.ZERO, Yuan::plus);
	}

	/** Finance hears of it, and with advances open the deduction gets its day. */
	void confirm(Actor by, LeaveReturn leave, OrgNode node, LocalDate on) {
		EmployeeNo no = leave.employee();
		LocalDate due = on.plusDays(policy.number(node, "deduction.dueDays", clock.today()));
		LeaveReturn back = leave.confirmed(on, by.name(), due);
		leaves.save(back);
		log.record(by, "RETURN_CONFIRMED", "employee/" + no, Map.of("leave", leave.startedOn(), "on", on, "deductionDue", due));
		cases.clear("return/" + key(leave), "the return was confirmed");
		letters.returned(no, node, on);
		if (open(no).isPositive()) {
			letters.deduct(back, node, open(no));
			dueDays.note("deduct/" + key(leave), due.plusDays(1), no);
		}
	}

	/** The expected day has come, and nobody has said whether she is back. */
	void expected(LeaveReturn leave, OrgNode node) {
		LocalDate expected = leave.expectedReturn();
		if (leave.returnedOn() == null && expected != null && !expected.isAfter(clock.today())) {
			cases.report(new CaseReport(CaseKind.RETURN_UNCONFIRMED, "return/" + key(leave), node, Cause.HR,
					Map.of("employeeNo", leave.employee().value(), "day", expected.toString())));
		}
	}

	/** The day by which HR was to start the deduction is over. */
	void deductionDue(LeaveReturn leave, OrgNode node) {
		EmployeeNo no = leave.employee();
		List<LocalDate> started = deductions.orders(no).stream().map(order -> order.orderedOn())
			.filter(day -> !day.isBefore(leave.returnedOn())).toList();
		if (open(no).isPositive() && started.isEmpty()) {
			log.record(Actor.HUB, "DEDUCTION_OVERDUE", "employee/" + no,
					Map.of("accountable", "HR", "due", leave.deductionDue(), "returnedOn", leave.returnedOn()));
			cases.report(new CaseReport(CaseKind.DEDUCTION_OVERDUE, "deduct/" + key(leave), node, Cause.HR, Map.of()));
		}
	}

	private static String key(LeaveReturn leave) {
		return leave.employee() + "/" + leave.startedOn();
	}
}
