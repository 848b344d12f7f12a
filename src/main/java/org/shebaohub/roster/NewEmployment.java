package org.shebaohub.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Field;

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

	/** @param hire as it was told; @param node where its unit lies */
	public static NewEmployment of(Fact hire, OrgNode node) {
		return new NewEmployment(new EmployeeNo(hire.subject()), hire.value(Field.EMPLOYER), node, hire.effective(), null,
				hire.document(), hire.value(Field.NAME), hire.value(Field.PHONE),
				Objects.toString(hire.value(Field.INSURANCE_NO), ""), hire.account());
	}

	@Override
	public String toString() {
		return "NewEmployment[" + no + "]";
	}
}
