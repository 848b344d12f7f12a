package org.shebaohub.web.view;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.responsibility.Attribution;
import org.shebaohub.responsibility.Duty;
import org.shebaohub.responsibility.ResponsibilityDesk;
import org.shebaohub.responsibility.Standing;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who should have done what by when for an employee, and what became of it. */
@RestController
class ResponsibilityDoor {

	/** A duty on one occasion. @param hoursLate 0 unless it was or is late */
	record DutyPage(Duty duty, Role accountable, String about, Instant begun, Instant due, Instant done, Standing standing,
			long hoursLate, List<LogRow> evidence) {

		private static DutyPage of(Attribution one, Instant now) {
			return new DutyPage(one.duty(), one.accountable(), one.about(), one.begun(), one.due(), one.done(),
					one.standing(), one.late(now).toHours(), one.evidence());
		}
	}

	/** @param told what the employee was told of what is booked on him, and how far each message got */
	record ResponsibilityPage(List<DutyPage> duties, List<NoticeTrace> told) {
	}

	private final ResponsibilityDesk desk;

	private final BusinessClock clock;

	ResponsibilityDoor(ResponsibilityDesk desk, BusinessClock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping("/api/employees/{no}/responsibilities")
	@Operation(summary = "责任界定 · Who should have done what by when for this employee, and whether it was in time, with the "
			+ "rows of the operation log; it never judges why")
	ResponsibilityPage of(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		if (!no.matches("[A-Za-z0-9-]{1,20}")) {
			throw Refused.notFound();
		}
		List<DutyPage> duties = desk.of(actor, new EmployeeNo(no)).orElseThrow(Refused::notFound).stream()
			.map(one -> DutyPage.of(one, clock.now()))
			.toList();
		return new ResponsibilityPage(duties, desk.told(new EmployeeNo(no)));
	}
}
