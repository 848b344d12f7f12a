package org.shebaohub.offboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;

/**
 * An exit as HR, finance and the leaver himself see it: the same for all.
 *
 * @param owed what the employee still owes by the last check
 * @param verifies the one role that must see that everything is settled, by policy (R-000-88)
 * @param override null unless somebody asked to let it through
 * @param confirmedBy null unless it was a draft
 */
public record ExitView(String no, long number, EmployeeNo employee, OrgNode node, DepartureKind kind, LocalDate lastDay,
		ExitState state, Yuan owed, List<Found> found, List<Clock> clocks, Role verifies, Override override, String source,
		String openedBy, Instant openedAt, String confirmedBy, LocalDate departedOn, String endedBy, LocalDate endedOn) {

	/** True once the person has gone, whether everything was settled or not. */
	public boolean gone() {
		return departedOn != null || state == ExitState.COMPLETED;
	}

	/** A legal time. @param doneOn null until it is done */
	public record Clock(LegalClock clock, String word, Role accountable, LocalDate dueOn, LocalDate warnOn, LocalDate doneOn,
			String doneBy, String evidence) {
	}

	/** @param approvedBy null until the second person has agreed */
	public record Override(String reasonCode, String plan, String askedBy, String approvedBy) {
	}
}
