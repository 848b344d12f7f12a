package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shebaohub.exchange.Answer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.ClaimReceipt;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.ClaimView;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.ReimbursementDesk;
import org.springframework.http.HttpStatus;
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

/** Reimbursement claims: filed by employees or HR, reviewed by finance, seen whole in one call. */
@RestController
@RequestMapping("/api/claims")
class ClaimDoor {

	record Reason(String reason) {
	}

	@Schema(name = "Approval", description = "What is allowed of single lines; a line that is not named is allowed in full")
	record Approval(List<ClaimLine.Cut> cuts, @Schema(description = "the version of the claim that was looked at: "
			+ "another one since is refused; without it whatever it is now is approved") Integer version) {
	}

	@Schema(name = "PapersWanted", description = "Papers to be handed in")
	record PapersWanted(@Schema(description = "kinds of paper, at least one") List<PaperKind> papers,
			@Schema(description = "what the employee is told with it, at most 200 characters; may be absent") String note) {
	}

	/** @param next the claim after which the next page begins, null at the end */
	record Page(List<ClaimView.Summary> claims, String next) {
	}

	private final ReimbursementDesk claims;

	private final Commands commands;

	ClaimDoor(ReimbursementDesk claims, Commands commands) {
		this.claims = claims;
		this.commands = commands;
	}

	@PostMapping
	@Operation(summary = "提交报销申请 · File a claim; the check of the last three months runs at once")
	ResponseEntity<String> submit(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody ClaimForm form) {
		Answer answer = commands.once(actor, key, "claim.submit", form, () -> receipt(claims.submit(actor, form)));
		return commands.created(answer, "/api/claims/" + commands.field(answer, "claimNo"));
	}

	private static ClaimReceipt receipt(ClaimReceipt receipt) {
		Commands.accepted(receipt.decision());
		return receipt;
	}

	@GetMapping
	@Operation(summary = "报销列表 · Claims of your scope, newest first")
	Page list(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) ClaimState state,
			@RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit,
			@Parameter(hidden = true) @RequestParam(required = false) String page) {
		if (page != null || after != null && !after.matches("C\\d{8}-\\d{1,12}")) {
			throw new Refused(Problems.of(HttpStatus.BAD_REQUEST, "PAGING"));
		}
		int size = Math.min(Math.max(limit, 1), 200);
		List<ClaimView.Summary> found = claims.list(actor, state, after, size);
		return new Page(found, found.size() < size ? null : found.get(size - 1).claimNo());
	}

	@GetMapping("/{no}")
	@Operation(summary = "一笔报销的全部进度 · The whole of a claim in one call")
	ClaimView find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return claims.find(actor, no).orElseThrow(Refused::notFound);
	}

	@PostMapping("/{no}/approve")
	@Operation(summary = "财务审核通过 · Finance approves, in part with cuts; the payout is instructed in the same transaction")
	ResponseEntity<String> approve(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key,
			@RequestBody(required = false) Approval approval) {
		List<ClaimLine.Cut> cuts = approval == null || approval.cuts() == null ? List.of() : approval.cuts();
		Integer seen = approval == null ? null : approval.version();
		return commands.decide(actor, key, "claim.approve/" + no, cuts.isEmpty() && seen == null ? "{}" : approval,
				() -> claims.approve(actor, no, seen, cuts));
	}

	@PostMapping("/{no}/return")
	@Operation(summary = "退回补充材料 · Return for papers; the employee is told which, and the claim goes on when they are there")
	ResponseEntity<String> askPapers(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody PapersWanted wanted) {
		List<PaperKind> kinds = wanted.papers() == null ? List.of() : wanted.papers();
		return commands.decide(actor, key, "claim.return/" + no, wanted,
				() -> claims.askPapers(actor, no, kinds, wanted.note()));
	}

	@PostMapping("/{no}/reject")
	@Operation(summary = "驳回并说明原因 · Reject with a reason that the employee is told")
	ResponseEntity<String> reject(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Reason reason) {
		return commands.decide(actor, key, "claim.reject/" + no, reason,
				() -> claims.reject(actor, no, reason.reason()));
	}

	@PostMapping("/{no}/recheck")
	@Operation(summary = "请求重新核查 · HR asks for another look at a waiting claim")
	ResponseEntity<String> recheck(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "claim.recheck/" + no, "{}", () -> claims.askRecheck(actor, no));
	}
}
