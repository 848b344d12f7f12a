package org.shebaohub.enrollment.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.enrollment.EnrollmentDesk.Form;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.Employee;

/** What must hold before a change is asked for. */
public final class RequestCheck {

	private static final Role[] WHO = { Role.HR, Role.HR_MANAGER, Role.SYSTEM };

	private RequestCheck() {
	}

	/** Somebody of another branch is answered like nobody. */
	public static List<Finding> examine(Actor actor, Optional<Employee> employee, Form form, LocalDate today) {
		if (!actor.is(WHO)) {
			return List.of(new Finding("NOT_ALLOWED", "change of coverage of " + form.employee(), "HR of the branch may", Role.HR));
		}
		if (employee.filter(known -> actor.sees(known.node())).isEmpty()) {
			return List.of(new Finding("EMPLOYEE_UNKNOWN", String.valueOf(form.employee()), "check the number", null));
		}
		if (form.scheme() == null || form.kind() == null || form.effective() == null) {
			return List.of(new Finding("FIELD_NEEDED", "scheme, kind, effective", "name all three", null));
		}
		List<Finding> findings = new ArrayList<>();
		LocalDate hired = employee.get().employments().get(0).from();
		if (form.effective().isBefore(hired)) {
			findings.add(new Finding("BEFORE_HIRING", "effective " + form.effective() + ", hired " + hired, "check the day", Role.HR));
		}
		if (form.effective().isAfter(today.plusYears(2))) {
			findings.add(new Finding("TOO_FAR_AHEAD", "effective " + form.effective(), "at most two years ahead", Role.HR));
		}
		return findings;
	}
}
