package org.shebaohub.web.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;

/** Outsourced staff as they are listed. */
@Schema(name = "OutsourcedStaff", description = "Outsourced staff, by number")
record OutsourcedPage(@Schema(description = "who is here") List<Row> staff) {

	@Schema(name = "OutsourcedRow", description = "One of them")
	record Row(@Schema(description = "employee number") String employeeNo,
			@Schema(description = "where, as a path of the organisation tree") String node,
			@Schema(description = "status") EmploymentStatus status,
			@Schema(description = "status in words") String statusWord,
			@Schema(description = "first day of the status") LocalDate since) {
	}

	static OutsourcedPage of(List<EmploymentState> staff) {
		return new OutsourcedPage(staff.stream().map(one -> new Row(one.no().value(), one.node().path(), one.status(),
				one.status().word(), one.since())).toList());
	}
}
