package org.shebaohub.roster.unit;

import java.time.LocalDate;
import org.shebaohub.kernel.OrgNode;

/**
 * A unit of the organisation tree.
 *
 * @param code stays when the unit moves
 * @param closedOn the first day on which nobody works there, or null
 */
public record Unit(String code, OrgNode node, String name, LocalDate closedOn) {

	public boolean isClosedOn(LocalDate day) {
		return closedOn != null && !day.isBefore(closedOn);
	}
}
