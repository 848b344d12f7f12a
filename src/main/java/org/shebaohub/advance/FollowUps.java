package org.shebaohub.advance;

import java.time.LocalDate;
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
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** Whether somebody looked after an advance in time; if not, HR is reminded and it goes up. */
@Component
class FollowUps {

	private final MaternityLeaves leaves;

	private final OpenItemDesk items;

	private final DueDays dueDays;

	private final CaseDesk cases;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	FollowUps(MaternityLeaves leaves, OpenItemDesk items, DueDays dueDays, CaseDesk cases, PolicyDesk policy, OperationLog log,
			BusinessClock clock) {
		this.leaves = leaves;
		this.items = items;
		this.dueDays = dueDays;
		this.cases = cases;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
	}

	/** It is open since today, as far as the hub knows: whatever day it was booked on, HR could not follow it up before. */
	void opened(OpenItem item, OrgNode node) {
		LocalDate today = clock.today();
		dueDays.note("follow-up/" + item.employee() + "/" + item.no() + "/" + today, today.plusDays(days(node)), item.employee());
	}

	/** The time to follow the item up is over. @param since null for one that was noted without it */
	void due(EmployeeNo no, String itemNo, LocalDate since, OrgNode node) {
		Optional<OpenItem> item = items.open(no).stream().filter(one -> one.no().equals(itemNo)).findFirst();
		item.filter(one -> !leaves.isFollowedUpSince(no,
				(since == null ? one.bookedOn() : since).atStartOfDay(BusinessClock.ZONE).toInstant()))
			.ifPresent(one -> {
				cases.report(new CaseReport(CaseKind.ADVANCE_NOT_FOLLOWED, "follow-up/" + no, node, Cause.HR,
						Map.of("employeeNo", no.value(), "days", "" + days(node))));
				cases.join("follow-up/" + no, "item/" + itemNo);
			});
	}

	void log(Actor by, EmployeeNo no, String note) {
		leaves.followUp(no, by.name(), clock.now(), note);
		log.record(by, "ADVANCE_FOLLOWED_UP", "employee/" + no, Map.of("length", note.length()));
		cases.clear("follow-up/" + no, "followed up by " + by.name());
	}

	/** Nothing is open any more. */
	void settled(EmployeeNo no) {
		cases.clear("follow-up/" + no, "nothing is open any more");
	}

	private int days(OrgNode node) {
		return policy.number(node, "advance.followUpDays", clock.today());
	}
}
