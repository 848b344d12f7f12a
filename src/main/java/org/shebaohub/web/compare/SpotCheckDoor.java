package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reconciliation.PresenceDesk;
import org.shebaohub.reconciliation.SpotCheck;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spot checks (自离抽查). */
@RestController
@RequestMapping("/api/spot-checks")
class SpotCheckDoor {

	@Schema(name = "SpotCheckResult", description = "What was seen")
	record Seen(@Schema(description = "true when the person was at work") boolean present,
			@Schema(description = "where and how it was seen, 1 to 400 characters") String note) {
	}

	private final PresenceDesk presence;

	private final Commands commands;

	SpotCheckDoor(PresenceDesk presence, Commands commands) {
		this.presence = presence;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "自离抽查记录 · Who was drawn by which seed, and what was seen; newest first")
	SpotCheck.Page list(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "next of the page before") @RequestParam(required = false) Long after,
			@Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
		return presence.spotChecks(actor, after, Math.min(Math.max(limit, 1), 200));
	}

	@PostMapping("/{id}/result")
	@Operation(summary = "登记抽查结果 · Somebody has looked whether the person is there")
	ResponseEntity<String> checked(@AuthenticationPrincipal Actor actor, @PathVariable long id, @RequestBody Seen seen,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "spot-check/" + id, seen, () -> presence.checked(actor, id, seen.present(), seen.note()));
	}
}
