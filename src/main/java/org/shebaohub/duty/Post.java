package org.shebaohub.duty;

import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/** That a person is responsible for a role at a node. */
public record Post(Role role, OrgNode node, String person) {

	/** The key under which changes are logged. */
	String key() {
		return "duty/" + role + "/" + node;
	}
}
