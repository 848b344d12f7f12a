package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.payout.StatementFinding;
import org.shebaohub.reveal.PersonalField;
import org.shebaohub.reveal.RevealDesk;
import org.shebaohub.reveal.Revealed;
import org.shebaohub.web.letters.HeaderText;
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

/** Payouts: seen by finance, released and decided by two people. */
@RestController
@RequestMapping("/api/payouts")
class PayoutDoor {

	record Reason(String reason) {
	}

	record Opinion(PayoutDesk.Verdict verdict, String reason) {
	}

	/** @param next the reference after which the next page begins, null at the end */
	record Page(List<PayoutView> payouts, String next) {
	}

	private final PayoutDesk payouts;

	private final RevealDesk reveals;

	private final Commands commands;

	PayoutDoor(PayoutDesk payouts, RevealDesk reveals, Commands commands) {
		this.payouts = payouts;
		this.reveals = reveals;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "打款列表 · Payouts in your scope, by state")
	Page list(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) String state,
			@RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
		int size = Math.min(Math.max(limit, 1), 200);
		List<PayoutView> page = payouts.list(actor, state, after, size);
		return new Page(page, page.size() < size ? null : page.get(size - 1).reference());
	}

	@GetMapping("/unmatched")
	@Operation(summary = "与银行对账单不符的款项 · Where the bank's statement and the hub do not agree")
	List<StatementFinding> unmatched(@AuthenticationPrincipal Actor actor,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, @RequestParam(defaultValue = "200") int limit) {
		return payouts.unmatched(actor, before, Math.min(Math.max(limit, 1), 200));
	}

	@GetMapping("/{reference}")
	@Operation(summary = "一笔打款 · One payout. With the header X-Reveal-Reason the account comes unmasked to those who may compare it, "
			+ "and the operation log keeps who, whom and why")
	PayoutView find(@AuthenticationPrincipal Actor actor, @PathVariable String reference,
			@RequestHeader(name = "X-Reveal-Reason", required = false) String reason) {
		PayoutView payout = payouts.find(actor, reference).orElseThrow(Refused::notFound);
		if (reason == null) {
			return payout;
		}
		Revealed revealed = reveals.payee(actor, reference, HeaderText.of(reason));
		Commands.accepted(revealed.decision());
		return payout.showing(revealed.values().get(PersonalField.ACCOUNT));
	}

	@PostMapping("/{reference}/release")
	@Operation(summary = "放行打款(第二人) · Release a payout as a second person")
	ResponseEntity<String> release(@AuthenticationPrincipal Actor actor, @PathVariable String reference,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "payout.release/" + reference, "{}",
				() -> payouts.release(actor, reference));
	}

	@PostMapping("/{reference}/decide")
	@Operation(summary = "裁定状态不明的打款(两人一致) · Decide an unknown payout; two people must say the same")
	ResponseEntity<String> decide(@AuthenticationPrincipal Actor actor, @PathVariable String reference,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Opinion opinion) {
		return commands.decide(actor, key, "payout.decide/" + reference, opinion,
				() -> payouts.decide(actor, reference, opinion.verdict(), opinion.reason()));
	}

	@PostMapping("/stop")
	@Operation(summary = "停止一切打款 · Stop all payouts")
	ResponseEntity<String> stop(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Reason reason) {
		return commands.decide(actor, key, "payout.stop", reason, () -> payouts.stop(actor, reason.reason()));
	}

	@PostMapping("/resume")
	@Operation(summary = "恢复打款 · Let payouts go again")
	ResponseEntity<String> resume(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Reason reason) {
		return commands.decide(actor, key, "payout.resume", reason, () -> payouts.resume(actor, reason.reason()));
	}

	@PostMapping("/matched")
	@Operation(summary = "确认恢复后的数据库已与银行核对(两人) · Say that a restored store is matched with the bank; two people must")
	ResponseEntity<String> matched(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Reason reason) {
		return commands.decide(actor, key, "payout.matched", reason, () -> payouts.matched(actor, reason.reason()));
	}
}
