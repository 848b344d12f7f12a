package org.shebaohub.reimbursement.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimKind;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.core.ClaimCore;
import org.shebaohub.reimbursement.core.CoverageCheck;
import org.shebaohub.reimbursement.core.Cuts;
import org.shebaohub.vault.Vault;

/**
 * A claim as it stands in the store.
 *
 * @param liability what the employer owed in place of the fund when the months were looked at
 * @param intact false when somebody altered it past the hub: then it stays so, whatever is written later
 */
public record Claim(String claimNo, EmployeeNo employeeNo, OrgNode node, ClaimKind kind, LocalDate dateOfService,
		Bill bill, List<MonthStatus> months, ClaimCore core, Yuan liability, Filed filed, Fate fate, int version,
		boolean intact) {

	/** Who may read claims of his scope; an administrator operates and sees nothing personal. */
	public static final Role[] READERS = { Role.HR, Role.HR_MANAGER, Role.FINANCE, Role.FINANCE_MANAGER, Role.AUDITOR,
			Role.SYSTEM };

	/** Who filed it when. */
	public record Filed(String by, Instant at) {
	}

	/** What people and the bank made of it; null where nothing yet. */
	public record Fate(String approvedBy, LocalDate approvedOn, LocalDate paidOn, String reason) {

		public static final Fate OPEN = new Fate(null, null, null, null);
	}

	/** For the claimant, and for those whose post gives sight of the claim. */
	public boolean isSeenBy(Actor actor) {
		return actor.isSelf(employeeNo) || actor.sees(node) && actor.is(READERS);
	}

	/** What anybody is told who may not see a claim, as for one that does not exist. */
	public static Finding unknown() {
		return new Finding("CLAIM_UNKNOWN", "no such claim in your scope", "请核对报销单号", null);
	}

	/** The state does not allow what was asked. */
	public Finding inOtherState() {
		return new Finding("CLAIM_STATE", claimNo + ": " + core.state().word(), "该状态下不能办理此操作", null);
	}

	/** With the payers that the last check found. */
	public List<ClaimLine> lines() {
		return bill.lines();
	}

	/** What is allowed of the employer's lines. */
	public Yuan hubPays() {
		return bill.hubPays();
	}

	public ClaimState state() {
		return core.state();
	}

	public Claim at(ClaimCore next) {
		return new Claim(claimNo, employeeNo, node, kind, dateOfService, bill, months, next, liability, filed, fate,
				version, intact);
	}

	public Claim with(Fate other) {
		return new Claim(claimNo, employeeNo, node, kind, dateOfService, bill, months, core, liability, filed, other,
				version, intact);
	}

	public Claim with(Cuts cuts) {
		return with(bill.with(cuts), months, liability);
	}

	public Claim checked(List<MonthStatus> seen, CoverageCheck.Verdict verdict) {
		return with(bill.borneBy(verdict.lines()), seen, verdict.liability());
	}

	Claim with(Bill other, List<MonthStatus> seen, Yuan owed) {
		return new Claim(claimNo, employeeNo, node, kind, dateOfService, other, seen, core, owed, filed, fate, version,
				intact);
	}

	/** As it was found. */
	Claim altered() {
		return new Claim(claimNo, employeeNo, node, kind, dateOfService, bill, months, core, liability, filed, fate, version, false);
	}

	/** Keyed, over what is decided on, who filed it and how far it is; not over its node, which moves. */
	String digest(Vault vault, int at) {
		List<Object> lines = new ArrayList<>();
		bill.lines().forEach(line -> lines.add(List.of(line.payer(), line.amount(), String.valueOf(line.serviceDate()))));
		List<Object> cuts = new ArrayList<>();
		bill.cuts().all().stream().sorted(Comparator.comparing(ClaimLine.Cut::line))
			.forEach(cut -> cuts.add(List.of(cut.line(), cut.approved())));
		return vault.digest(CanonicalJson.write(List.of("claim", claimNo, employeeNo.value(), kind, dateOfService, lines, cuts, core.state(),
				String.valueOf(core.reference()), liability, filed.by(), String.valueOf(fate.approvedBy()), at)));
	}
}
