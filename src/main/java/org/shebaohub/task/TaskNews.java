package org.shebaohub.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.EmployeeNo;

/** A task's opening and closing in the words of CloudEvents, as messages to the office system in their order. */
final class TaskNews {

	private TaskNews() {
	}

	/** @param employee who must act himself, or null */
	static Intent opened(TaskView task, EmployeeNo employee, String links) {
		String openedAt = time(task.openedAt());
		return news(task, "opened", task.openedAt(), links, employee == null ? Map.of("openedAt", openedAt)
				: Map.of("openedAt", openedAt, "employeeNo", employee));
	}

	static Intent closed(TaskView task, Instant at, String outcome, String links) {
		return news(task, "closed", at, links,
				Map.of("openedAt", time(task.openedAt()), "closedAt", time(at), "outcome", outcome));
	}

	private static Intent news(TaskView task, String what, Instant at, String links, Map<String, Object> more) {
		Map<String, Object> data = new HashMap<>(more);
		data.put("taskNo", task.taskNo());
		data.put("kind", task.kind());
		data.put("title", task.kindWord() + " " + task.about());
		data.put("about", task.about());
		data.put("role", task.role());
		data.put("node", task.node());
		data.put("link", links + task.path());
		Map<String, Object> event = Map.of("specversion", "1.0", "id", task.taskNo() + "-" + what, "source",
				"urn:shebaohub", "type", "hub.task." + what + ".v1", "subject", task.taskNo(), "time", time(at),
				"datacontenttype", "application/json", "data", data);
		return new Intent("task.webhook", "oa", task.taskNo(), at, Map.of("taskNo", task.taskNo(), "about", task.about()),
				CanonicalJson.write(event));
	}

	private static String time(Instant at) {
		return at.atZone(BusinessClock.ZONE).toOffsetDateTime().toString();
	}
}
