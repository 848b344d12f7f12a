package org.shebaohub.web.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseState;
import org.shebaohub.casework.CaseView;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.web.Commands;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Abnormal situations. Their commands need no Idempotency-Key: said twice, the second changes nothing and is refused. */
@RestController
@RequestMapping("/api/cases")
class CaseDoor {

	@Schema(name = "CaseResolution", description = "How a case was brought to its end")
	record Resolution(@Schema(description = "what was done, 1 to 400 characters") String why) {
	}

	private final CaseDesk cases;

	CaseDoor(CaseDesk cases) {
		this.cases = cases;
	}

	@GetMapping
	@Operation(summary = "异常列表 · Cases of your scope, newest first")
	CaseView.Page list(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "what is abnormal") @RequestParam(required = false) CaseKind kind,
			@Parameter(description = "where the cause lies") @RequestParam(required = false) Cause cause,
			@Parameter(description = "where it stands") @RequestParam(required = false) CaseState state,
			@Parameter(description = "true for those that have not ended") @RequestParam(required = false) Boolean living,
			@Parameter(description = "business key, such as a claim number") @RequestParam(required = false) String about,
			@Parameter(description = "next of the page before") @RequestParam(required = false) Long after,
			@Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
		return cases.list(actor, new CaseView.Filter(kind, cause, state, living, about), after,
				Math.min(Math.max(limit, 1), 200));
	}

	@GetMapping("/{no}")
	@Operation(summary = "一项异常的全部经过 · The whole of a case: members, linked cases, notices and timeline")
	CaseView find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return cases.find(actor, number(no)).orElseThrow(Refused::notFound);
	}

	@PostMapping("/{no}/acknowledge")
	@Operation(summary = "受理异常 · Say that you act; nothing goes further up from now on")
	Decision acknowledge(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return Commands.accepted(cases.acknowledge(actor, number(no)));
	}

	@PostMapping("/{no}/resolve")
	@Operation(summary = "办结异常 · End a case by hand, with what was done")
	Decision resolve(@AuthenticationPrincipal Actor actor, @PathVariable String no, @RequestBody Resolution resolution) {
		return Commands.accepted(cases.resolve(actor, number(no), resolution.why()));
	}

	@PostMapping("/{no}/nudge")
	@Operation(summary = "催办 · Remind those with whom the cause lies; logged, and at most every ten minutes")
	Decision nudge(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return Commands.accepted(cases.nudge(actor, number(no)));
	}

	/** What cannot be the number of a case is not there. */
	private static String number(String text) {
		if (!text.matches("K[A-Z0-9-]{1,25}")) {
			throw Refused.notFound();
		}
		return text;
	}
}
