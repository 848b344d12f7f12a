package org.shebaohub.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operation log of one case. */
@RestController
class LogDoor {

	private final OperationLog log;

	LogDoor(OperationLog log) {
		this.log = log;
	}

	@GetMapping("/api/log")
	@Operation(summary = "操作日志 · Who did what on a case, and whether each row is intact")
	List<LogRow> timeline(@RequestParam("case") String caseKey) {
		return log.timeline(caseKey);
	}
}
