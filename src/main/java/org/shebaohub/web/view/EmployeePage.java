package org.shebaohub.web.view;

import java.util.List;
import org.shebaohub.casework.CaseView;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.Leave;
import org.shebaohub.offboarding.ExitView;
import org.shebaohub.roster.EmployeeCard;

/** Everything that HR, finance, bureau, tax authority and housing fund together say of one employee. */
record EmployeePage(EmployeeCard employee, EmploymentState state, boolean frozen, List<Leave> leaves, OwedPart owed,
		InsuredPart insured, List<ExitView> exits, ComparedPart compared, List<CaseView.Summary> cases) {
}
