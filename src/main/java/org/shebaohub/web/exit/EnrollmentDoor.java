package org.shebaohub.web.exit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.enrollment.EnrollmentChange;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.EnrollmentDesk.Form;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.exchange.Answer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of coverage (增减员, 转保). */
@RestController
@RequestMapping("/api/enrollment-changes")
class EnrollmentDoor {

	/** What HR asks for. @param effective the first day on which it holds */
	record Asked(EmployeeNo employeeNo, Scheme scheme, EnrollmentChangeKind kind, LocalDate effective) {
	}

	/** What HR is told at once. */
	record Submitted(String changeNo) {
	}

	/** Why a change is declined. */
	record Declined(String reason) {
	}

	private final EnrollmentDesk enrollments;

	private final Commands commands;

	EnrollmentDoor(EnrollmentDesk enrollments, Commands commands) {
		this.enrollments = enrollments;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "增减员列表 · Changes of coverage in your scope, newest first")
	List<EnrollmentChange> list(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) EmployeeNo employeeNo,
			@RequestParam(required = false) Long before, @RequestParam(defaultValue = "50") int limit) {
		return enrollments.list(actor, employeeNo, before == null ? Long.MAX_VALUE : before, Math.min(Math.max(limit, 1), 200));
	}

	@GetMapping("/{no}")
	@Operation(summary = "一条增减员 · One change: with whom it waits, its window, what a late one costs, what the authority said")
	EnrollmentChange find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return enrollments.find(actor, no).orElseThrow(Refused::notFound);
	}

	@PostMapping
	@Operation(summary = "提交增减员 · HR submits a change; finance sees it at once, the department head approves it")
	ResponseEntity<String> submit(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Asked asked) {
		Answer answer = commands.once(actor, key, "enrollment.submit", asked, () -> submitted(actor, asked));
		return commands.created(answer, "/api/enrollment-changes/" + commands.field(answer, "changeNo"));
	}

	private Submitted submitted(Actor actor, Asked asked) {
		EnrollmentDesk.Receipt receipt = enrollments.submit(actor,
				new Form(asked.employeeNo(), asked.scheme(), asked.kind(), asked.effective()));
		Commands.accepted(receipt.decision());
		return new Submitted(receipt.changeNo());
	}

	@PostMapping("/{no}/approve")
	@Operation(summary = "审批增减员 · The next level's yes; never by who asked for it")
	ResponseEntity<String> approve(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "enrollment.approve/" + no, "{}", () -> enrollments.approve(actor, no));
	}

	@PostMapping("/{no}/reject")
	@Operation(summary = "驳回增减员 · The next level's no; HR has a case")
	ResponseEntity<String> reject(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Declined declined) {
		return commands.decide(actor, key, "enrollment.reject/" + no, declined,
				() -> enrollments.reject(actor, no, declined.reason()));
	}
}
