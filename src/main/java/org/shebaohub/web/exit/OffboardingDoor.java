package org.shebaohub.web.exit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.exchange.Answer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.offboarding.ExitView;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.roster.EmployeeCard;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.web.Commands;
import org.shebaohub.web.Refused;
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

/** Exits as HR and finance see and begin them. */
@RestController
@RequestMapping("/api/offboardings")
class OffboardingDoor {

	/** What HR proposes; another person confirms it. */
	record Proposed(EmployeeNo employeeNo, DepartureKind kind, LocalDate lastDay, String evidence) {
	}

	/** An exit with what is needed to reach the leaver. */
	record Page(ExitView exit, String phone) {
	}

	private final OffboardingDesk exits;

	private final RosterDesk roster;

	private final Commands commands;

	OffboardingDoor(OffboardingDesk exits, RosterDesk roster, Commands commands) {
		this.exits = exits;
		this.roster = roster;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "离职办理列表 · Exits of your scope, newest first; an employee sees his own")
	List<ExitView> list(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) String state,
			@RequestParam(required = false) Long before, @RequestParam(defaultValue = "50") int limit) {
		return exits.list(actor, state, before == null ? Long.MAX_VALUE : before, Math.min(Math.max(limit, 1), 200));
	}

	@GetMapping("/{no}")
	@Operation(summary = "一条离职办理 · One exit: stage, what is open, the legal times, and how to reach the leaver")
	Page find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		ExitView found = exits.find(actor, no).orElseThrow(Refused::notFound);
		return new Page(found, roster.card(actor, found.employee()).map(EmployeeCard::phone).orElse(null));
	}

	@PostMapping
	@Operation(summary = "发起离职 · HR proposes an exit; another person must confirm it")
	ResponseEntity<String> propose(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Proposed proposed) {
		Answer answer = commands.once(actor, key, "exit.propose", proposed, () -> ExitReceipt.of(exits.propose(actor,
				proposed.employeeNo(), proposed.kind(), proposed.lastDay(), proposed.evidence())));
		return commands.created(answer, "/api/offboardings/" + commands.field(answer, "exitNo"));
	}

	@PostMapping("/{no}/confirm")
	@Operation(summary = "确认离职 · HR confirms a draft that somebody else made; the check starts")
	ResponseEntity<String> confirm(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "exit.confirm/" + no, "{}", () -> exits.confirm(actor, no));
	}

	@PostMapping("/{no}/complete")
	@Operation(summary = "办结离职 · HR completes; refused with every finding while something holds")
	ResponseEntity<String> complete(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "exit.complete/" + no, "{}", () -> exits.complete(actor, no));
	}
}
