package org.shebaohub.roster.status;

import java.time.LocalDate;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.roster.fact.Fact;

/**
 * A status from its first day on.
 *
 * @param cause the fact that made it so
 */
record Step(EmploymentStatus status, EmploymentType type, LocalDate since, Fact cause) {

	/** Whether the type of employment lets this one follow the other; the type alone may always change. */
	boolean mayFollow(Step before) {
		return before.status == status || type.allows(before.status, status);
	}
}
