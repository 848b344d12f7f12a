package org.shebaohub.web.exit;

import io.swagger.v3.oas.annotations.Operation;
import org.shebaohub.kernel.Actor;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about an exit that is open: overrides, withdrawal, legal duties, contact with the leaver. */
@RestController
@RequestMapping("/api/offboardings/{no}")
class ExitWorkDoor {

	/** Why, and how the open money is to come back. */
	record OverrideAsked(String reasonCode, String plan) {
	}

	/** Why the person stays. */
	record Withdrawal(String reason) {
	}

	/** The paper or record that proves it. */
	record Done(String evidence) {
	}

	/** What was said. */
	record Contact(String note) {
	}

	private final OffboardingDesk exits;

	private final Commands commands;

	ExitWorkDoor(OffboardingDesk exits, Commands commands) {
		this.exits = exits;
		this.commands = commands;
	}

	@PostMapping("/override")
	@Operation(summary = "申请放行 · One side's head asks to let the exit through, with a reason code and a recovery plan")
	ResponseEntity<String> override(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody OverrideAsked asked) {
		return commands.decide(actor, key, "exit.override/" + no, asked,
				() -> exits.override(actor, no, asked.reasonCode(), asked.plan()));
	}

	@PostMapping("/override/approve")
	@Operation(summary = "复核放行 · The other side's head agrees; the open items stay receivable")
	ResponseEntity<String> approve(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "exit.override.approve/" + no, "{}", () -> exits.approveOverride(actor, no));
	}

	@PostMapping("/withdraw")
	@Operation(summary = "撤销离职 · The person stays; removals that have not left are taken back")
	ResponseEntity<String> withdraw(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Withdrawal withdrawal) {
		return commands.decide(actor, key, "exit.withdraw/" + no, withdrawal,
				() -> exits.withdraw(actor, no, withdrawal.reason()));
	}

	@PostMapping("/clocks/{clock}/done")
	@Operation(summary = "法定事项已办 · What the law wants was done; HR for all but wages, finance for wages")
	ResponseEntity<String> done(@AuthenticationPrincipal Actor actor, @PathVariable String no, @PathVariable String clock,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Done done) {
		return commands.decide(actor, key, "exit.clock/" + no + "/" + clock, done,
				() -> exits.done(actor, no, clock, done.evidence()));
	}

	@PostMapping("/contacts")
	@Operation(summary = "联系员工 · HR has spoken with the leaver about what is open; logged")
	ResponseEntity<String> contacted(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Contact contact) {
		return commands.decide(actor, key, "exit.contact/" + no, contact, () -> exits.contacted(actor, no, contact.note()));
	}
}
