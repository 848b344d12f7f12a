package org.shebaohub.web.paper;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.BackClaimDesk;
import org.shebaohub.reimbursement.BackClaimView;
import org.shebaohub.web.Commands;
import org.shebaohub.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is claimed back from the bureau, as HR enters it. */
@RestController
class BackClaimDoor {

	@Schema(name = "BackClaimSubmitted", description = "That HR applied at the bureau")
	record Submitted(@Schema(description = "the bureau's number") String applicationNo, LocalDate on) {
	}

	@Schema(name = "BackClaimAccepted", description = "That the bureau grants it")
	record Accepted(@Schema(description = "what is granted, at most what was applied for") Yuan amount, LocalDate on) {
	}

	@Schema(name = "BackClaimRefused", description = "That the bureau refuses it")
	record RefusedBy(@Schema(description = "the bureau's reason, 1 to 200 characters") String reason, LocalDate on) {
	}

	private final BackClaimDesk backClaims;

	private final Commands commands;

	BackClaimDoor(BackClaimDesk backClaims, Commands commands) {
		this.backClaims = backClaims;
		this.commands = commands;
	}

	@GetMapping("/api/back-claims")
	@Operation(summary = "补报列表 · What is claimed back from the fund, by state")
	List<BackClaimView> list(@AuthenticationPrincipal Actor actor,
			@RequestParam(defaultValue = "OPEN") BackClaimView.State state, @RequestParam(defaultValue = "") String after,
			@RequestParam(defaultValue = "50") int limit) {
		return backClaims.list(actor, state, after, limit);
	}

	@GetMapping("/api/claims/{no}/back-claim")
	@Operation(summary = "一笔报销的补报进度 · What became of the application to the bureau")
	BackClaimView find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return backClaims.find(actor, no).orElseThrow(Refused::notFound);
	}

	@PostMapping("/api/claims/{no}/back-claim/submit")
	@Operation(summary = "登记已向经办机构申请补报 · HR has applied at the bureau")
	ResponseEntity<String> submit(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Submitted done) {
		return commands.decide(actor, key, "back-claim.submit/" + no, done,
				() -> backClaims.submit(actor, no, done.applicationNo(), done.on()));
	}

	@PostMapping("/api/claims/{no}/back-claim/accept")
	@Operation(summary = "登记经办机构同意补报 · The bureau grants it")
	ResponseEntity<String> accept(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Accepted done) {
		return commands.decide(actor, key, "back-claim.accept/" + no, done,
				() -> backClaims.accept(actor, no, done.amount(), done.on()));
	}

	@PostMapping("/api/claims/{no}/back-claim/refuse")
	@Operation(summary = "登记经办机构退回补报 · The bureau refuses it")
	ResponseEntity<String> refuse(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody RefusedBy done) {
		return commands.decide(actor, key, "back-claim.refuse/" + no, done,
				() -> backClaims.refuse(actor, no, done.reason(), done.on()));
	}
}
