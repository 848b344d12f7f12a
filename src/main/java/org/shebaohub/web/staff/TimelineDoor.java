package org.shebaohub.web.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.shebaohub.employment.TimelineEntry;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a person's employments, and who is here without being employed here. */
@RestController
class TimelineDoor {

	private final RosterDesk roster;

	TimelineDoor(RosterDesk roster) {
		this.roster = roster;
	}

	@GetMapping("/api/employees/{no}/timeline")
	@Operation(summary = "员工人事时间线 · Everything that happened in a person's employments, with effective and recorded time; "
			+ "for the employee and HR of the scope")
	TimelinePage timeline(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		List<TimelineEntry> entries = no.matches("[A-Za-z0-9-]{1,20}") ? roster.timeline(actor, new EmployeeNo(no)) : List.of();
		if (entries.isEmpty()) {
			throw Refused.notFound();
		}
		return TimelinePage.of(entries, roster.seniority(new EmployeeNo(no)).orElseThrow());
	}

	@GetMapping("/api/outsourced-staff")
	@Operation(summary = "外包员工名单 · Outsourced staff of the scope with their statuses, by number")
	OutsourcedPage outsourced(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "the last number of the page before") @RequestParam(defaultValue = "") String after,
			@Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
		return OutsourcedPage.of(roster.outsourced(actor, after, Math.min(Math.max(limit, 1), 200)));
	}
}
