package org.shebaohub.policy;

import java.time.LocalDate;
import org.shebaohub.kernel.OrgNode;

/** One value of one rule for one node, in force from a day on, or none from then on when it is empty; rows are added, never changed. */
record PolicyRow(long id, OrgNode scope, String name, String value, LocalDate validFrom, String source) {

	boolean isEnd() {
		return value.isEmpty();
	}
}
