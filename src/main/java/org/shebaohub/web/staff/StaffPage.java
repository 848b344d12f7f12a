package org.shebaohub.web.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.InsuranceLabel;
import org.shebaohub.employment.StaffQuery;

/** Employees as they are listed. */
@Schema(name = "Staff", description = "Employees, by number")
record StaffPage(@Schema(description = "who was found") List<Row> staff,
		@Schema(description = "after of the next page; null at the end") String next) {

	@Schema(name = "StaffRow", description = "One of them; the rest is at /api/employees/{no}")
	record Row(@Schema(description = "employee number") String employeeNo,
			@Schema(description = "where, as a path of the organisation tree") String node,
			@Schema(description = "REGULAR, OPEN_ENDED or OUTSOURCED") EmploymentType type,
			@Schema(description = "status") EmploymentStatus status,
			@Schema(description = "status in words") String statusWord,
			@Schema(description = "first day of the status") LocalDate since,
			@Schema(description = "what matters to social insurance beside the status") Set<InsuranceLabel> labels) {
	}

	static StaffPage of(List<EmploymentState> staff, StaffQuery asked) {
		return new StaffPage(staff.stream().map(one -> new Row(one.no().value(), one.node().path(), one.type(), one.status(),
				one.status().word(), one.since(), one.labels())).toList(),
				staff.size() < asked.limit() ? null : staff.get(staff.size() - 1).no().value());
	}
}
