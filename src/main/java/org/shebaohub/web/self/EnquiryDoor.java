package org.shebaohub.web.self;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shebaohub.enquiry.EnquiryDesk;
import org.shebaohub.enquiry.EnquiryView;
import org.shebaohub.exchange.Answer;
import org.shebaohub.kernel.Actor;
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

/** What employees ask HR. */
@RestController
@RequestMapping("/api/enquiries")
class EnquiryDoor {

	@Schema(name = "EnquiryAsked", description = "A question to HR")
	record Asked(@Schema(description = "claim number or month it is about, may be absent") String about,
			@Schema(description = "the question, at most 500 characters; kept sealed") String text) {
	}

	@Schema(name = "EnquiryAnswered", description = "HR's answer")
	record Answered(@Schema(description = "the answer, at most 500 characters; the employee is told") String text) {
	}

	private final EnquiryDesk enquiries;

	private final Commands commands;

	EnquiryDoor(EnquiryDesk enquiries, Commands commands) {
		this.enquiries = enquiries;
		this.commands = commands;
	}

	@PostMapping
	@Operation(summary = "向人事咨询 · Ask HR; opens a case with HR of your branch")
	ResponseEntity<String> ask(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Asked asked) {
		Answer answer = commands.once(actor, key, "enquiry.ask", asked,
				() -> receipt(enquiries.ask(actor, new EnquiryDesk.Question(asked.about(), asked.text()))));
		return commands.created(answer, "/api/enquiries/" + commands.field(answer, "enquiryNo"));
	}

	private static EnquiryDesk.Receipt receipt(EnquiryDesk.Receipt receipt) {
		Commands.accepted(receipt.decision());
		return receipt;
	}

	@GetMapping
	@Operation(summary = "咨询列表 · Your own enquiries, or those of your scope; newest first")
	List<EnquiryPage.Row> list(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) Long before,
			@RequestParam(defaultValue = "50") int limit) {
		return enquiries.list(actor, before == null ? Long.MAX_VALUE : before, Math.min(Math.max(limit, 1), 200))
			.stream().map(EnquiryPage.Row::of).toList();
	}

	@GetMapping("/{no}")
	@Operation(summary = "一条咨询 · One enquiry with its answer and the employee's late months")
	EnquiryPage find(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		EnquiryView found = enquiries.find(actor, no).orElseThrow(Refused::notFound);
		return EnquiryPage.of(found);
	}

	@PostMapping("/{no}/answer")
	@Operation(summary = "答复咨询 · HR answers; the employee is told and the case ends")
	ResponseEntity<String> answer(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Answered answer) {
		return commands.decide(actor, key, "enquiry.answer/" + no, answer,
				() -> enquiries.answer(actor, no, answer.text()));
	}
}
