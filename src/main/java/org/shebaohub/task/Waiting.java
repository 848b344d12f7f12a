package org.shebaohub.task;

import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/**
 * That a step waits for a person; nothing in it is personal.
 *
 * @param key of the step; while it waits, the same key waits once
 * @param about the business key of the thing, such as a claim number
 * @param role who must act, at this node
 */
public record Waiting(TaskKind kind, String key, String about, Role role, OrgNode node) {
}
