package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reconciliation.AnswerForm;
import org.shebaohub.reconciliation.PresenceDesk;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What HR says of a person on whom two systems disagree. */
@RestController
@RequestMapping("/api/mismatches/{no}")
class PresenceDoor {

	@Schema(name = "MismatchDispute", description = "That something is disputed, or settled")
	record Reason(@Schema(description = "1 to 400 characters") String reason) {
	}

	private final PresenceDesk presence;

	private final Commands commands;

	PresenceDoor(PresenceDesk presence, Commands commands) {
		this.presence = presence;
		this.commands = commands;
	}

	@PostMapping("/answer")
	@Operation(summary = "答复在岗核查 · Walked out (an exit is drafted), transferred, stopped by mistake (coverage is asked back) or other")
	ResponseEntity<String> answer(@AuthenticationPrincipal Actor actor, @PathVariable String no, @RequestBody AnswerForm form,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "mismatch.answer/" + no, form, () -> presence.answer(actor, no, form));
	}

	@PostMapping("/dispute")
	@Operation(summary = "登记争议 · From now on nothing changes by itself for that person")
	ResponseEntity<String> dispute(@AuthenticationPrincipal Actor actor, @PathVariable String no, @RequestBody Reason reason,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "mismatch.dispute/" + no, reason, () -> presence.dispute(actor, no, reason.reason()));
	}

	@PostMapping("/settle")
	@Operation(summary = "争议办结 · The dispute is settled")
	ResponseEntity<String> settle(@AuthenticationPrincipal Actor actor, @PathVariable String no, @RequestBody Reason reason,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "mismatch.settle/" + no, reason, () -> presence.settle(actor, no, reason.reason()));
	}
}
