package org.shebaohub.web.view;

import java.util.List;
import java.util.Map;
import org.shebaohub.casework.CaseView;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.Leave;
import org.shebaohub.offboarding.ExitView;
import org.shebaohub.reveal.PersonalField;
import org.shebaohub.roster.EmployeeCard;

/** Everything that HR, finance, bureau, tax authority and housing fund together say of one employee. */
record EmployeePage(EmployeeCard employee, EmploymentState state, boolean frozen, List<Leave> leaves, OwedPart owed,
		InsuredPart insured, List<ExitView> exits, ComparedPart compared, List<CaseView.Summary> cases) {

	EmployeePage showing(Map<PersonalField, String> clear) {
		return new EmployeePage(employee.showing(clear.get(PersonalField.DOCUMENT), clear.get(PersonalField.PHONE),
				clear.get(PersonalField.ACCOUNT)), state, frozen, leaves, owed, insured, exits, compared, cases);
	}
}
