package org.shebaohub.kernel;

import java.util.Set;

/**
 * Who acts, as authenticated: a person or a connected system.
 *
 * @param scope the node of the organisation tree whose people the actor may see
 * @param self the actor's own employment, or null for those who are not employees of the enterprise
 */
public record Actor(String name, Set<Role> roles, OrgNode scope, EmployeeNo self) {

	/** The hub itself, for what happens by a clock or by another system's answer. */
	public static final Actor HUB = new Actor("hub", Set.of(Role.SYSTEM), new OrgNode("group"), null);

	public boolean is(Role... anyOf) {
		return Set.of(anyOf).stream().anyMatch(roles::contains);
	}

	/** True when the actor's post gives sight of this node; an employee's own things are asked by {@link #isSelf}. */
	public boolean sees(OrgNode node) {
		return scope.covers(node) && !roles.equals(Set.of(Role.EMPLOYEE));
	}

	public boolean isSelf(EmployeeNo employee) {
		return employee.equals(self);
	}
}
