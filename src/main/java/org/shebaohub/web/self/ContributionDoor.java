package org.shebaohub.web.self;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.shebaohub.contribution.BureauStatusDesk;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.EmployeeMonth;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.notice.NoticeDesk;
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

/** An employee's contributions. */
@RestController
class ContributionDoor {

	private static final int MOST = 24;

	@Schema(name = "BureauQuestion", description = "What the bureau is asked")
	record Question(@Schema(description = "line of insurance; medical when absent") InsuranceLine line) {
	}

	private final ContributionDesk contributions;

	private final BureauStatusDesk bureau;

	private final Commands commands;

	private final NoticeDesk notices;

	ContributionDoor(ContributionDesk contributions, BureauStatusDesk bureau, NoticeDesk notices, Commands commands) {
		this.contributions = contributions;
		this.bureau = bureau;
		this.commands = commands;
		this.notices = notices;
	}

	@GetMapping("/api/employees/{no}/contributions")
	@Operation(summary = "最近几个月的社保缴费记录与缴费基数 · The last months, six unless told: status, base and shares; for the "
			+ "employee and HR of the scope")
	ContributionPage contributions(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@RequestParam(defaultValue = "6") int months) {
		return contributions.statement(actor, number(no), Math.min(Math.max(months, 1), MOST))
			.map(statement -> ContributionPage.of(statement, this::credited)).orElseThrow(Refused::notFound);
	}

	@GetMapping("/api/employees/{no}/months/{month}")
	@Operation(summary = "全链路数据视图 · One month of an employee as each system has it: what HR says, enrolled, declared, "
			+ "approved, paid and credited, each with source, day and record; what nobody said is unknown")
	EmployeeMonth month(@AuthenticationPrincipal Actor actor, @PathVariable String no, @PathVariable InsuranceMonth month) {
		return contributions.month(actor, number(no), month).orElseThrow(Refused::notFound);
	}

	@PostMapping("/api/employees/{no}/months/{month}/ask")
	@Operation(summary = "向社保局查询 · Ask the bureau about a month now; its answer appears in the month's view as a source of its own")
	ResponseEntity<String> ask(@AuthenticationPrincipal Actor actor, @PathVariable String no, @PathVariable InsuranceMonth month,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Question question) {
		InsuranceLine line = question.line() == null ? InsuranceLine.MEDICAL : question.line();
		return commands.decide(actor, key, "bureau.ask/" + no + "/" + month, question,
				() -> bureau.ask(actor, number(no), line, month));
	}

	private static EmployeeNo number(String no) {
		if (!no.matches("[A-Za-z0-9-]{1,20}")) {
			throw Refused.notFound();
		}
		return new EmployeeNo(no);
	}

	private String credited(String month) {
		return notices.words("contribution-credited", Map.of("month", month)).text();
	}
}
