package org.shebaohub.employment;

import java.util.Optional;
import org.shebaohub.kernel.OrgNode;

/**
 * Who is looked for, by employee number; what is null or empty means any.
 *
 * @param number how the employee number begins
 * @param name the whole name
 * @param node a node of the organisation, all below included
 * @param after the last number of the page before
 */
public record StaffQuery(String number, String name, EmploymentType type, EmploymentStatus status, String node, String after, int limit) {

	private static final int MOST = 200;

	public StaffQuery {
		number = number == null ? "" : number.strip();
		after = after == null ? "" : after;
		limit = Math.min(Math.max(limit, 1), MOST);
	}

	/** The node that is asked for, as far as it lies within the scope; empty when nobody can be found. */
	public Optional<OrgNode> within(OrgNode scope) {
		OrgNode asked = node == null || node.isBlank() ? scope : new OrgNode(node);
		return Optional.of(asked).filter(scope::covers).filter(at -> number.matches("[A-Za-z0-9-]{0,20}"));
	}
}
