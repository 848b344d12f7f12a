package org.shebaohub.web.exit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCheck;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers the HR system at once what stands between somebody and a settled exit. */
@RestController
class ExitCheckDoor {

	/** @param kind may be absent; @param lastDay today when absent */
	record Asked(EmployeeNo employeeNo, DepartureKind kind, LocalDate lastDay) {
	}

	/** @param result BLOCKED while something holds, else CLEAR */
	record Result(EmployeeNo employeeNo, String result, Yuan owed, List<ExitCheck.Found> found) {
	}

	private final OffboardingDesk exits;

	ExitCheckDoor(OffboardingDesk exits) {
		this.exits = exits;
	}

	@PostMapping("/api/hr/exit-checks")
	@Operation(summary = "离职前核查 · What is open of somebody, now; read-only, needs no Idempotency-Key")
	Result check(@AuthenticationPrincipal Actor actor, @RequestBody Asked asked) {
		ExitCheck check = exits.inquire(actor, asked.employeeNo(), asked.kind(), asked.lastDay())
			.orElseThrow(Refused::notFound);
		return new Result(asked.employeeNo(), check.holds() ? "BLOCKED" : "CLEAR", check.owed(), check.found());
	}
}
