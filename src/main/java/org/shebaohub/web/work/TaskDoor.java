package org.shebaohub.web.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.shebaohub.kernel.Actor;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever asks. */
@RestController
class TaskDoor {

	private final TaskDesk tasks;

	TaskDoor(TaskDesk tasks) {
		this.tasks = tasks;
	}

	@GetMapping("/api/tasks")
	@Operation(summary = "我的待办 · What waits for you, by your roles and by whom you stand in for today; newest first")
	TaskView.Page mine(@AuthenticationPrincipal Actor actor,
			@Parameter(description = "next of the page before") @RequestParam(required = false) Long after,
			@Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
		return tasks.mine(actor, after, Math.min(Math.max(limit, 1), 200));
	}
}
