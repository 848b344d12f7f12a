package org.shebaohub.task;

import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/**
 * That a step waits for a person; nothing in it is personal but, where it waits for an employee himself, his number.
 *
 * @param key of the step; while it waits, the same key waits once
 * @param about the business key of the thing, such as a claim number
 * @param role who must act, at this node
 * @param employee who must act himself, or null where any holder of the role may
 */
public record Waiting(TaskKind kind, String key, String about, Role role, OrgNode node, EmployeeNo employee) {

	public Waiting(TaskKind kind, String key, String about, Role role, OrgNode node) {
		this(kind, key, about, role, node, null);
	}
}
