package org.shebaohub.notice;

import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/** Whom a notice is for: one employee, or everybody who holds a role over a node. */
public record Audience(EmployeeNo employee, Role role, OrgNode node) {

	public static Audience employee(EmployeeNo employee) {
		return new Audience(employee, null, null);
	}

	public static Audience role(Role role, OrgNode node) {
		return new Audience(null, role, node);
	}

	/** In words without anything personal, such as {@code E1001} or {@code HR of group/east}. */
	public String label() {
		return employee != null ? employee.value() : role + " of " + node;
	}
}
