package org.shebaohub.task;

import java.time.Instant;
import java.util.List;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/**
 * A step that waits.
 *
 * @param kindWord what people read
 * @param about the business key of the thing
 * @param path where the thing is, below the hub's address
 */
public record TaskView(String taskNo, long number, TaskKind kind, String kindWord, String about, Role role, OrgNode node,
		String path, Instant openedAt) {

	/** Some tasks, newest first, and where the next page begins; null after the last. */
	public record Page(List<TaskView> tasks, Long next) {
	}
}
