package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Parameter;
import org.shebaohub.kernel.Role;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.MismatchView.Filter;
import org.shebaohub.reconciliation.StatusSource;

/** Which mismatches are asked for; what is left out means any. */
record MismatchQuery(@Parameter(description = "how the systems disagree") MismatchType type,
		@Parameter(description = "who says otherwise than HR") StatusSource source,
		@Parameter(description = "how far people have come with it") State state,
		@Parameter(description = "whose it is") Role owner,
		@Parameter(description = "node of the organisation, all below included") String node,
		@Parameter(description = "disagreeing for more than so many days") Integer olderThanDays) {

	Filter filter() {
		return new Filter(type, source, state, owner, node, olderThanDays);
	}
}
