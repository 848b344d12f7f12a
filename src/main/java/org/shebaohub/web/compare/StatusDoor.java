package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.reconciliation.StatusDesk;
import org.shebaohub.reconciliation.StatusView;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What each source says, and how fresh that is. */
@RestController
class StatusDoor {

	private final StatusDesk statuses;

	StatusDoor(StatusDesk statuses) {
		this.statuses = statuses;
	}

	@GetMapping("/api/status-syncs")
	@Operation(summary = "各系统同步情况 · When each counterpart last spoke, of which day, and the lag in hours")
	List<StatusView.Sync> syncs() {
		return statuses.syncs();
	}

	@GetMapping("/api/employees/{no}/status-points")
	@Operation(summary = "员工各系统状态点 · What HR, enrolment, tax, attendance and housing fund say of an employee, and every change")
	StatusView points(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		if (!no.matches("[A-Za-z0-9-]{1,20}")) {
			throw Refused.notFound();
		}
		return statuses.of(actor, new EmployeeNo(no)).orElseThrow(Refused::notFound);
	}
}
