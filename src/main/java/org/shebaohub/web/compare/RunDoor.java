package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reconciliation.ReconciliationDesk;
import org.shebaohub.reconciliation.ReconciliationRun;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The comparison itself. */
@RestController
@RequestMapping("/api/reconciliations")
class RunDoor {

	private final ReconciliationDesk reconciliation;

	private final Commands commands;

	RunDoor(ReconciliationDesk reconciliation, Commands commands) {
		this.reconciliation = reconciliation;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "对账记录 · The last fifty comparisons of everybody and the next one: when, how many, what was found and closed")
	List<ReconciliationRun> list() {
		return reconciliation.runs(50);
	}

	@PostMapping
	@Operation(summary = "立即对账 · Compare everybody now instead of at the next hour")
	ResponseEntity<String> now(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "reconciliation.now", "{}", () -> reconciliation.now(actor));
	}
}
