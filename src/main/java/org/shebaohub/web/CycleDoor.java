package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.CycleView;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.InsuranceMonth;
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

/** The monthly contribution lists of the declaration units. */
@RestController
@RequestMapping("/api/cycles")
class CycleDoor {

	/** The lines that are added to a month. */
	record Supplement(List<ContributionDesk.Addition> lines) {
	}

	private final ContributionDesk contributions;

	private final Commands commands;

	CycleDoor(ContributionDesk contributions, Commands commands) {
		this.contributions = contributions;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "某月各申报单位的进度 · The units of your scope in a month")
	List<CycleView> list(@AuthenticationPrincipal Actor actor, @RequestParam InsuranceMonth month) {
		return contributions.cycles(actor, month);
	}

	@GetMapping("/{unit}/{month}")
	@Operation(summary = "申报单位一个月的清单 · One unit's month: lists, with whom it waits, what was refused")
	CycleView find(@AuthenticationPrincipal Actor actor, @PathVariable String unit,
			@PathVariable InsuranceMonth month) {
		return contributions.cycle(actor, unit, month).orElseThrow(Refused::notFound);
	}

	@PostMapping("/{unit}/{month}/supplement")
	@Operation(summary = "提交补充清单 · HR adds those who were refused or left out; it waits for finance like any list")
	ResponseEntity<String> supplement(@AuthenticationPrincipal Actor actor, @PathVariable String unit,
			@PathVariable InsuranceMonth month, @RequestHeader(name = "Idempotency-Key", required = false) String key,
			@RequestBody Supplement supplement) {
		List<ContributionDesk.Addition> lines = supplement.lines() == null ? List.of() : supplement.lines();
		return commands.decide(actor, key, "cycle.supplement/" + unit + "/" + month, supplement,
				() -> contributions.supplement(actor, unit, month, lines));
	}

	@PostMapping("/{unit}/{month}/approve")
	@Operation(summary = "财务审批缴费 · Finance approves; a late month is back-paid at once")
	ResponseEntity<String> approve(@AuthenticationPrincipal Actor actor, @PathVariable String unit,
			@PathVariable InsuranceMonth month,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "cycle.approve/" + unit + "/" + month, "{}",
				() -> contributions.approve(actor, unit, month));
	}
}
