package org.shebaohub.roster;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;

/**
 * One employment of a person, inclusive of both days.
 *
 * @param to the last day, or null while it lasts
 */
public record Employment(EmployeeNo no, OrgNode node, LocalDate from, LocalDate to) {

	public boolean includes(LocalDate day) {
		return !day.isBefore(from) && (to == null || !day.isAfter(to));
	}

	/** True when at least one day of the month belongs to the employment. */
	public boolean touches(InsuranceMonth month) {
		return !from.isAfter(month.lastDay()) && (to == null || !to.isBefore(month.firstDay()));
	}
}
