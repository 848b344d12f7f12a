package org.shebaohub.web.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.advance.AdvanceDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionDesk;
import org.shebaohub.ledger.OpenItemDesk;
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
import org.springframework.web.bind.annotation.RestController;

/** What stands open for an employee, and what HR does about it. */
@RestController
@RequestMapping("/api/employees/{no}")
class ItemDoor {

	@Schema(name = "DeductionRequest", description = "What HR asks payroll to take from wages")
	record Deduction(@Schema(description = "legal ground; each has its own cap") DeductionBasis basis,
			@Schema(description = "amount in yuan; absent for all that is open, as far as the cap allows") Yuan amount,
			@Schema(description = "where the employee's written consent is kept; absent where none is needed") String consent) {
	}

	@Schema(name = "FollowUp", description = "What was done about the open advances")
	record FollowUp(@Schema(description = "1 to 400 characters") String note) {
	}

	@Schema(name = "ReturnConfirmation", description = "That an employee is back from leave")
	record Return(@Schema(description = "the first day back") LocalDate on) {
	}

	private final OpenItemDesk items;

	private final DeductionDesk deductions;

	private final AdvanceDesk advances;

	private final Commands commands;

	ItemDoor(OpenItemDesk items, DeductionDesk deductions, AdvanceDesk advances, Commands commands) {
		this.items = items;
		this.deductions = deductions;
		this.advances = advances;
		this.commands = commands;
	}

	@GetMapping("/items")
	@Operation(summary = "挂账与扣款 · What stands open for an employee, what payroll was asked to take, returns from leave")
	AccountPage items(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		EmployeeNo employee = number(no);
		return items.history(actor, employee)
			.map(all -> AccountPage.of(no, all, deductions.orders(employee), advances.returns(employee)))
			.orElseThrow(Refused::notFound);
	}

	@PostMapping("/deductions")
	@Operation(summary = "发起工资扣除 · Order payroll to deduct open items, on a legal ground and within its cap")
	ResponseEntity<String> deduct(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Deduction ask) {
		return commands.created(commands.once(actor, key, "deduction/" + no, ask, () -> {
			DeductionDesk.Receipt receipt = deductions.order(actor, number(no), ask.basis(), ask.amount(), ask.consent());
			Commands.accepted(receipt.decision());
			return Map.of("orderNo", receipt.orderNo());
		}), "/api/employees/" + no + "/items");
	}

	@PostMapping("/follow-ups")
	@Operation(summary = "登记挂账跟进 · Note that somebody looked after the open advances; ends the reminder")
	ResponseEntity<String> followUp(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody FollowUp done) {
		return commands.decide(actor, key, "follow-up/" + no, done, () -> advances.followUp(actor, number(no), done.note()));
	}

	@PostMapping("/return")
	@Operation(summary = "确认返岗 · Confirm that an employee is back from maternity leave; finance is told")
	ResponseEntity<String> confirmReturn(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Return back) {
		return commands.decide(actor, key, "return/" + no, back, () -> advances.confirmReturn(actor, number(no), back.on()));
	}

	private static EmployeeNo number(String no) {
		if (!no.matches("[A-Za-z0-9-]{1,20}")) {
			throw Refused.notFound();
		}
		return new EmployeeNo(no);
	}
}
