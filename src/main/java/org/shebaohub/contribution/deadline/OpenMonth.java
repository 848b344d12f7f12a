package org.shebaohub.contribution.deadline;

import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;

/**
 * A month of a declaration unit that is not yet paid.
 *
 * @param state of its slowest list, or null when there is none
 */
record OpenMonth(String unit, OrgNode node, InsuranceMonth month, String state) {

	/** The business key: unit and month. */
	String key() {
		return unit + "/" + month;
	}

	boolean waitsForFinance() {
		return "AWAITING_APPROVAL".equals(state);
	}

	/** With whom it lies now. */
	Cause cause() {
		if (state == null) {
			// the branch's office has handed in no list
			return Cause.BRANCH;
		}
		return waitsForFinance() ? Cause.FINANCE : state.equals("REJECTED") ? Cause.HR : Cause.BUREAU;
	}
}
