package org.shebaohub.web.view;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.reveal.PersonalField;
import org.shebaohub.reveal.RevealDesk;
import org.shebaohub.reveal.Revealed;
import org.shebaohub.web.Commands;
import org.shebaohub.web.Refused;
import org.shebaohub.web.letters.HeaderText;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One look at an employee instead of one at each system. */
@RestController
class EmployeeDoor {

	private final FullView view;

	private final RevealDesk reveals;

	EmployeeDoor(FullView view, RevealDesk reveals) {
		this.view = view;
		this.reveals = reveals;
	}

	@GetMapping("/api/employees/{no}")
	@Operation(summary = "员工全链路 · Everything that HR, finance and the authorities say of an employee, as far as your role may "
			+ "see it; an employee sees his own. With the header X-Reveal-Reason numbers come unmasked to those who may, and the "
			+ "operation log keeps who, whom, which and why")
	EmployeePage employee(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "X-Reveal-Reason", required = false) String reason,
			@RequestParam(required = false) Set<PersonalField> reveal) {
		if (!no.matches("[A-Za-z0-9-]{1,20}")) {
			throw Refused.notFound();
		}
		EmployeeNo number = new EmployeeNo(no);
		EmployeePage page = view.of(actor, number).orElse(null);
		if (reason != null || reveal != null) {
			Revealed revealed = reveals.employee(actor, number, reveal, HeaderText.of(reason));
			Commands.accepted(revealed.decision());
			page = page == null ? null : page.showing(revealed.values());
		}
		return Optional.ofNullable(page).orElseThrow(Refused::notFound);
	}
}
