package org.shebaohub.web.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.RuleDesk;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules of cities and branches: what holds where, and how it is changed. */
@RestController
@RequestMapping("/api/rules")
class RuleDoor {

	private final RuleDesk rules;

	private final Commands commands;

	private final BusinessClock clock;

	RuleDoor(RuleDesk rules, Commands commands, BusinessClock clock) {
		this.rules = rules;
		this.commands = commands;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "规则 · The rules of a place: what holds, since when, by whose notice, and how a value is written")
	List<RuleDesk.Rule> inForce(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "such as group/east/hangzhou; your own node when it is absent") @RequestParam Optional<String> node,
			@Parameter(description = "the day, today when it is absent") @RequestParam Optional<LocalDate> on) {
		return rules.inForce(actor, node.map(OrgNode::new).orElse(actor.scope()), on.orElseGet(clock::today));
	}

	@GetMapping("/waiting")
	@Operation(summary = "待第二人确认的规则 · Changes that one person asked for, and that hold when a second asks for the same")
	List<RuleDesk.Word> waiting(@AuthenticationPrincipal Actor actor) {
		return rules.waiting(actor);
	}

	@PostMapping
	@Operation(summary = "设定规则 · Set rules of a place from a day on, as one of two people who say the same; all of them or none, and logged")
	ResponseEntity<String> set(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody RuleDesk.Change change) {
		return commands.decide(actor, key, "rules.set/" + change.node(), change, () -> rules.set(actor, change));
	}

	@PostMapping("/withdraw")
	@Operation(summary = "撤回规则申请 · Take back rules that you asked for, as they stand in what waits, while nobody else has said the same")
	ResponseEntity<String> takeBack(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody RuleDesk.Change change) {
		return commands.decide(actor, key, "rules.withdraw/" + change.node(), change, () -> rules.withdraw(actor, change));
	}
}
