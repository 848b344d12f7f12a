package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.EmployeeCard;
import org.shebaohub.roster.RosterDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the roster has of an employee and what was told of him, for HR and for the system that told it. */
@RestController
class HrDoor {

	/** The card with masked numbers, and everything told: also what waits and what a person must look at. */
	record OnRecord(EmployeeCard employee, List<EmployeeCard.Told> told) {
	}

	private final RosterDesk roster;

	HrDoor(RosterDesk roster) {
		this.roster = roster;
	}

	@GetMapping("/api/hr/employees/{no}")
	@Operation(summary = "员工与人事事件 · An employee as the roster has him, and every event with effective and recorded time")
	OnRecord find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		if (!no.matches("[A-Za-z0-9-]{1,20}")) {
			throw Refused.notFound();
		}
		EmployeeNo number = new EmployeeNo(no);
		List<EmployeeCard.Told> told = roster.told(actor, number);
		EmployeeCard card = roster.card(actor, number).orElse(null);
		if (card == null && told.isEmpty()) {
			throw Refused.notFound();
		}
		return new OnRecord(card, told);
	}
}
