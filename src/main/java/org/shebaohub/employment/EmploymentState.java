package org.shebaohub.employment;

import java.time.LocalDate;
import java.util.Set;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;

/**
 * How the latest employment under a number stands today.
 *
 * @param since the first day of the status
 * @param source which system told what made it so; {@code hub} for what was entered or marked here
 */
public record EmploymentState(EmployeeNo no, EmploymentType type, EmploymentStatus status, LocalDate since,
		Set<InsuranceLabel> labels, OrgNode node, String source) {

	/** The supplier employs and insures him: he stands on no list of ours. */
	public boolean isOutsourced() {
		return !type.isOwnPayer();
	}
}
