package org.shebaohub.web.view;

import io.swagger.v3.oas.annotations.Operation;
import org.shebaohub.kernel.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may never come back. */
@RestController
class LossDoor {

	private final LossReport report;

	LossDoor(LossReport report) {
		this.report = report;
	}

	@GetMapping("/api/reports/loss-at-risk")
	@Operation(summary = "款项无法追回风险 · Those of your scope who have left and still owe something: how much, and for how long")
	LossPage losses(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) Long before,
			@RequestParam(defaultValue = "50") int limit) {
		return report.below(actor, before == null ? Long.MAX_VALUE : before, Math.min(Math.max(limit, 1), 200));
	}
}
