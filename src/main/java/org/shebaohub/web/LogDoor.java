package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.LogCheck;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.LogSearch;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operation log, of one case or looked through, and the state of the whole. */
@RestController
class LogDoor {

	private final OperationLog log;

	private final LogSearch search;

	private final LogCheck check;

	LogDoor(OperationLog log, LogSearch search, LogCheck check) {
		this.log = log;
		this.search = search;
		this.check = check;
	}

	@GetMapping("/api/log")
	@Operation(summary = "操作日志 · Who did what on a case, and whether each row is intact")
	List<LogRow> timeline(@RequestParam("case") String caseKey, @AuthenticationPrincipal Actor reader) {
		return shown(log.timeline(caseKey), reader);
	}

	/** Whoever operates the hub sees what happened and whether it is genuine; what people wrote about people is for auditors. */
	private static List<LogRow> shown(List<LogRow> rows, Actor reader) {
		return reader.is(Role.AUDITOR) ? rows : rows.stream().map(LogRow::withoutContent).toList();
	}

	@GetMapping("/api/log/rows")
	@Operation(summary = "查操作日志 · Rows of the operation log by who did what when and on what, the newest first")
	LogSearch.Page rows(@RequestParam(name = "case", required = false) String caseKey, @RequestParam(required = false) String actor,
			@RequestParam(required = false) String action, @RequestParam(required = false) LocalDate from,
			@RequestParam(required = false) LocalDate to, @RequestParam(required = false) Long before,
			@RequestParam(defaultValue = "50") int limit, @AuthenticationPrincipal Actor reader) {
		LogSearch.Page page = search.find(new LogSearch.Filter(caseKey, actor, action, from == null ? null : begins(from),
				to == null ? null : begins(to.plusDays(1))), before, Math.min(Math.max(limit, 1), 200));
		return new LogSearch.Page(shown(page.rows(), reader), page.next());
	}

	private static Instant begins(LocalDate day) {
		return day.atStartOfDay(BusinessClock.ZONE).toInstant();
	}

	@GetMapping("/api/log/verification")
	@Operation(summary = "日志校验结果 · How far the log is sealed and known outside, and what the last verification found")
	LogCheck.Standing verification() {
		return check.standing();
	}

	@PostMapping("/api/log/verification")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "校验整个日志 · Verify the whole log; what was found stands here later")
	void verify(@AuthenticationPrincipal Actor actor) {
		check.begin(actor);
	}
}
