package org.shebaohub.offboarding;

import java.time.LocalDate;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;

/** What becomes of exits, each published in the transaction in which it happened. */
public sealed interface OffboardingNews {

	/** An exit began: by a resignation, or when a person confirmed a draft. */
	record Confirmed(String exitNo, EmployeeNo no, OrgNode node, DepartureKind kind, LocalDate lastDay)
			implements OffboardingNews {
	}

	/** Something open holds it. */
	record Blocked(String exitNo, EmployeeNo no, OrgNode node, Yuan owed) implements OffboardingNews {
	}

	/** Nothing holds it any more, or two people have let it through. */
	record Released(String exitNo, EmployeeNo no, OrgNode node, boolean letThrough) implements OffboardingNews {
	}

	/** HR has done everything; what is left is the final settlement. @param owed what stays receivable */
	record Completed(String exitNo, EmployeeNo no, OrgNode node, DepartureKind kind, LocalDate lastDay, Yuan owed)
			implements OffboardingNews {
	}

	/** The person stays after all. */
	record Withdrawn(String exitNo, EmployeeNo no, OrgNode node) implements OffboardingNews {
	}
}
