package org.shebaohub.reimbursement.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimKind;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.core.ClaimCore;
import org.shebaohub.reimbursement.core.CoverageCheck;

/** A claim as it stands in the store; {@code lines} carry the payers that the last check found. */
public record Claim(String claimNo, EmployeeNo employeeNo, OrgNode node, ClaimKind kind, LocalDate dateOfService,
		List<ClaimLine> lines, List<MonthStatus> months, ClaimCore core, Yuan liability, Filed filed, Fate fate,
		int version) {

	/** Who filed it when. */
	public record Filed(String by, Instant at) {
	}

	/** What people and the bank made of it; null where nothing yet. */
	public record Fate(String approvedBy, LocalDate approvedOn, LocalDate paidOn, String reason) {

		public static final Fate OPEN = new Fate(null, null, null, null);
	}

	/** The sum of the employer's lines. */
	public Yuan hubPays() {
		return ClaimForm.total(lines, Payer.EMPLOYER);
	}

	public Claim at(ClaimCore next) {
		return new Claim(claimNo, employeeNo, node, kind, dateOfService, lines, months, next, liability, filed, fate,
				version);
	}

	public Claim with(Fate other) {
		return new Claim(claimNo, employeeNo, node, kind, dateOfService, lines, months, core, liability, filed, other,
				version);
	}

	public Claim checked(List<MonthStatus> seen, CoverageCheck.Verdict verdict) {
		return new Claim(claimNo, employeeNo, node, kind, dateOfService, verdict.lines(), seen, core,
				verdict.liability(), filed, fate, version);
	}
}
