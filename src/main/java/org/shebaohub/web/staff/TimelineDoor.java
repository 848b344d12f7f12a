package org.shebaohub.web.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.StaffQuery;
import org.shebaohub.employment.TimelineEntry;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.web.Commands;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is here, and what happened in a person's employments. */
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

	@GetMapping("/api/employees")
	@Operation(summary = "员工检索 · Employees of the scope, by number; what is left out means any")
	StaffPage find(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "how the employee number begins") @RequestParam(required = false) String number,
			@Parameter(description = "REGULAR, OPEN_ENDED or OUTSOURCED") @RequestParam(required = false) EmploymentType type,
			@Parameter(description = "as it stands today") @RequestParam(required = false) EmploymentStatus status,
			@Parameter(description = "node of the organisation, all below included") @RequestParam(required = false) String node,
			@Parameter(description = "the last number of the page before") @RequestParam(required = false) String after,
			@Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
		StaffQuery asked = new StaffQuery(number, null, type, status, node, after, limit);
		return StaffPage.of(roster.find(actor, asked), asked);
	}

	/** In the body, because addresses are kept in the logs of every machine that they pass. */
	@Schema(name = "NameQuery", description = "Who is looked for")
	record NameQuery(@Schema(description = "the whole name, 1 to 100 characters") String name,
			@Schema(description = "the last number of the page before; null for the first page") String after) {
	}

	@PostMapping("/api/employees/search")
	@Operation(summary = "按姓名检索 · Employees of the scope who have this whole name, by number, 50 on a page")
	StaffPage named(@AuthenticationPrincipal Actor actor, @RequestBody NameQuery who) {
		if (who.name() == null || who.name().isBlank() || who.name().length() > 100) {
			Commands.accepted(new Decision(Outcome.REFUSED, List.of(new Finding("FIELD_MALFORMED", "name",
					"write the whole name, 1 to 100 characters", Role.HR))));
		}
		StaffQuery asked = new StaffQuery("", who.name(), null, null, null, who.after(), 50);
		return StaffPage.of(roster.find(actor, asked), asked);
	}
}
