package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reconciliation.MismatchDesk;
import org.shebaohub.reconciliation.MismatchFigures;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mismatches in numbers. */
@RestController
class FigureDoor {

	private final MismatchDesk mismatches;

	FigureDoor(MismatchDesk mismatches) {
		this.mismatches = mismatches;
	}

	@GetMapping("/api/mismatch-figures")
	@Operation(summary = "错配率与处理时效 · The rate of mismatches in your scope, how soon they are found and closed, and why they arise")
	MismatchFigures figures(@AuthenticationPrincipal Actor actor) {
		return mismatches.figures(actor);
	}
}
