package org.shebaohub.roster.status;

import org.shebaohub.employment.Leave;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Verdict;

/** A leave begins where none of its kind lasts, and ends where one does; its end may be corrected. */
record LeaveCheck(StatusCheck check) {

	Verdict examine() {
		Fact fact = check.fact();
		Leave begun = new Leaves(check.standing().told(fact.subject())).begun(Leaves.kind(fact), fact.effective());
		if (fact.kind() == FactKind.LEAVE_ENDED) {
			return begun != null ? Verdict.CLEAR : check.waits("LEAVE_UNKNOWN", "no such leave before " + fact.effective(),
					"send employee.leave-started first; this event is then applied by itself");
		}
		return begun == null || !begun.includes(fact.effective()) ? Verdict.CLEAR
				: check.waits("LEAVE_OPEN", begun.kind() + " leave since " + begun.from() + " has no end",
						"send employee.leave-ended for it; this event is then applied by itself");
	}
}
