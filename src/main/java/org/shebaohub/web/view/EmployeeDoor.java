package org.shebaohub.web.view;

import io.swagger.v3.oas.annotations.Operation;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One look at an employee instead of one at each system. */
@RestController
class EmployeeDoor {

	private final FullView view;

	EmployeeDoor(FullView view) {
		this.view = view;
	}

	@GetMapping("/api/employees/{no}")
	@Operation(summary = "员工全链路 · Everything that HR, finance and the authorities say of an employee, as far as your role may "
			+ "see it; an employee sees his own")
	EmployeePage employee(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		if (!no.matches("[A-Za-z0-9-]{1,20}")) {
			throw Refused.notFound();
		}
		return view.of(actor, new EmployeeNo(no)).orElseThrow(Refused::notFound);
	}
}
