package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reconciliation.MismatchDesk;
import org.shebaohub.reconciliation.MismatchView;
import org.shebaohub.web.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People who are not what two systems say they are. */
@RestController
@RequestMapping("/api/mismatches")
class MismatchDoor {

	private final MismatchDesk mismatches;

	MismatchDoor(MismatchDesk mismatches) {
		this.mismatches = mismatches;
	}

	@GetMapping
	@Operation(summary = "状态不一致列表 · Mismatches of your scope, newest first")
	MismatchView.Page list(@AuthenticationPrincipal Actor actor, @ParameterObject MismatchQuery query,
			@Parameter(description = "next of the page before") @RequestParam(required = false) Long after,
			@Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
		return mismatches.list(actor, query.filter(), after, Math.min(Math.max(limit, 1), 200));
	}

	@GetMapping("/{no}")
	@Operation(summary = "一项不一致的全部经过 · The whole of a mismatch: what every source says now, and its history")
	MismatchView find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return mismatches.find(actor, no).orElseThrow(Refused::notFound);
	}
}
