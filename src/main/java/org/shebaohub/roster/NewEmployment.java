package org.shebaohub.roster;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/**
 * An employment to be entered. A person whose document is known gets a second employment; name, phone and account of
 * the known person stay as they are.
 *
 * @param employer the legal entity within which the employee number is unique
 * @param account null when none is known yet
 * @param to null while it lasts
 */
public record NewEmployment(EmployeeNo no, String employer, OrgNode node, LocalDate from, LocalDate to,
		IdentityDocument document, String name, String phone, String insuranceNo, PayeeAccount account) {

	List<Finding> findings() {
		return document.wellFormed() ? List.of()
				: List.of(new Finding("DOCUMENT_MALFORMED", "document of " + no, "correct the document number", Role.HR));
	}

	@Override
	public String toString() {
		return "NewEmployment[" + no + "]";
	}
}
