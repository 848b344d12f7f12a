package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.operationlog.LogCheck;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operation log of one case, and the state of the whole. */
@RestController
class LogDoor {

	private final OperationLog log;

	private final LogCheck check;

	LogDoor(OperationLog log, LogCheck check) {
		this.log = log;
		this.check = check;
	}

	@GetMapping("/api/log")
	@Operation(summary = "操作日志 · Who did what on a case, and whether each row is intact")
	List<LogRow> timeline(@RequestParam("case") String caseKey) {
		return log.timeline(caseKey);
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
