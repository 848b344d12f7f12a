package org.shebaohub.web.self;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.EmployeeMonth;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An employee's contributions. */
@RestController
class ContributionDoor {

	private static final int MOST = 24;

	private final ContributionDesk contributions;

	private final NoticeDesk notices;

	ContributionDoor(ContributionDesk contributions, NoticeDesk notices) {
		this.contributions = contributions;
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
