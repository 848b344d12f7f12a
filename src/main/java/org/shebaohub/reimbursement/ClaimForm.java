package org.shebaohub.reimbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;

/** A claim as it is filed. */
public record ClaimForm(EmployeeNo employeeNo, ClaimKind kind, LocalDate dateOfService, List<ClaimLine> lines) {

	public ClaimForm {
		Objects.requireNonNull(employeeNo, "employeeNo");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(dateOfService, "dateOfService");
		lines = List.copyOf(lines);
	}

	public static Yuan total(List<ClaimLine> lines) {
		return lines.stream().map(ClaimLine::amount).reduce(Yuan.ZERO, Yuan::plus);
	}

	/** What this payer bears of the lines. */
	public static Yuan total(List<ClaimLine> lines, Payer payer) {
		return total(lines.stream().filter(line -> line.payer() == payer).toList());
	}
}
