package org.shebaohub.web.exit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.exchange.Answer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where an employee hands in his own resignation. */
@RestController
class ResignationDoor {

	/** @param kind RESIGNATION when absent, or UNPAID_INSURANCE */
	record Resignation(DepartureKind kind, LocalDate lastDay, String reason) {
	}

	private final OffboardingDesk exits;

	private final Commands commands;

	ResignationDoor(OffboardingDesk exits, Commands commands) {
		this.exits = exits;
		this.commands = commands;
	}

	@PostMapping("/api/me/resignation")
	@Operation(summary = "提交离职申请 · Hand in your own resignation; its check starts at once")
	ResponseEntity<String> resign(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Resignation resignation) {
		Answer answer = commands.once(actor, key, "exit.resign", resignation, () -> ExitReceipt
			.of(exits.resign(actor, resignation.kind(), resignation.lastDay(), resignation.reason())));
		return commands.created(answer, "/api/offboardings/" + commands.field(answer, "exitNo"));
	}
}
