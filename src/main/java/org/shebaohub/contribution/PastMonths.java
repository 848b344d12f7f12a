package org.shebaohub.contribution;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;

/** What is brought in when the hub begins: units, coverage, and the lists of past months. */
public final class PastMonths {

	private PastMonths() {
	}

	/** A declaration unit: a legal entity, registered at an insured place. */
	public record Unit(String unit, OrgNode node, String legalEntity, String insuredPlace) {
	}

	/** @param stoppedOn the first day without coverage, or null */
	public record Spell(EmployeeNo no, String unit, InsuranceLine line, LocalDate startedOn, LocalDate stoppedOn) {
	}

	/** @param creditedOn null for a list that still waits for finance approval; then nothing was paid */
	public record MonthOfUnit(String unit, InsuranceMonth month, LocalDate drawnOn, LocalDate paidOn,
			LocalDate creditedOn, List<Line> lines) {

		public String declarationNo() {
			return "D-" + unit + "-" + month.toString().replace("-", "") + "-1";
		}
	}

	/** One person's contribution to one insurance line. */
	public record Line(EmployeeNo no, String insuranceNo, InsuranceLine line, Yuan employerShare, Yuan employeeShare) {
	}

	/** What a person's contributions to a line are reckoned from, from that day on. */
	public record Base(EmployeeNo no, InsuranceLine line, LocalDate from, Yuan base) {
	}
}
