package org.shebaohub.policy;

import java.time.LocalDate;
import org.shebaohub.kernel.OrgNode;

/** No rule is in force for a place and day; the message says what to load. */
public class PolicyMissing extends RuntimeException {

	PolicyMissing(OrgNode node, String name, LocalDate on) {
		super("no rule " + name + " is in force for " + node + " on " + on + ": set it for " + node
				+ " or a node above with a validFrom not after " + on);
	}
}
