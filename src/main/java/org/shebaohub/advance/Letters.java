package org.shebaohub.advance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** Who is told what of advances and other items. */
@Component
class Letters {

	private final NoticeDesk notices;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Letters(NoticeDesk notices, PolicyDesk policy, BusinessClock clock) {
		this.notices = notices;
		this.policy = policy;
		this.clock = clock;
	}

	/** Finance keeps the right to deduct. */
	void leaveStarted(EmployeeNo no, OrgNode node, LocalDate from) {
		tell(Role.FINANCE, node, "maternity-leave-finance", no, Map.of("day", from.toString()));
	}

	void advanced(EmployeeNo no, OrgNode node, InsuranceMonth month, Yuan sum) {
		tell(Role.HR, node, "advance-opened-hr", no, Map.of("month", month.toString(), "amount", sum.toString(), "days",
				"" + policy.number(node, "advance.followUpDays", clock.today())));
	}

	void booked(OpenItem item, OrgNode node) {
		tell(Role.HR, node, "item-booked-hr", item.employee(),
				Map.of("item", item.kind().name(), "amount", item.booked().toString()));
	}

	void settled(OpenItem item, OrgNode node, Yuan amount) {
		tell(Role.HR, node, "item-settled-hr", item.employee(), Map.of("item", item.kind().name(), "amount",
				amount.toString(), "open", item.open().toString()));
	}

	void reopened(OpenItem item, OrgNode node) {
		tell(Role.HR, node, "item-reopened-hr", item.employee(),
				Map.of("item", item.kind().name(), "open", item.open().toString()));
	}

	void returned(EmployeeNo no, OrgNode node, LocalDate on) {
		tell(Role.FINANCE, node, "return-confirmed-finance", no, Map.of("day", on.toString()));
	}

	/** 社保款扣除提醒, to those who start it and those who see it through. */
	void deduct(LeaveReturn leave, OrgNode node, Yuan open) {
		Map<String, String> words = Map.of("day", leave.returnedOn().toString(), "amount", open.toString(), "cutoff",
				leave.deductionDue().toString());
		tell(Role.HR, node, "deduction-reminder", leave.employee(), words);
		tell(Role.FINANCE, node, "deduction-reminder", leave.employee(), words);
	}

	void deducted(DeductionOrder order, OrgNode node) {
		tell(Role.HR, node, "deduction-result-hr", order.employee(), Map.of("orderNo", order.no(), "outcome",
				order.state().name(), "amount", order.confirmed().toString()));
	}

	private void tell(Role role, OrgNode node, String template, EmployeeNo no, Map<String, String> words) {
		Map<String, String> all = new HashMap<>(words);
		all.put("employeeNo", no.value());
		notices.tell(Audience.role(role, node), template, all, "employee/" + no);
	}
}
