package org.shebaohub.roster.fact;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/**
 * What stands against a fact.
 *
 * @param factId the id under which the fact was kept, when nothing stands against it
 * @param waitsFor the employee number or unit with whose coming it may be overcome; null when it never will
 */
public record Verdict(List<Finding> findings, String waitsFor, long factId) {

	public static final Verdict CLEAR = new Verdict(List.of(), null, 0);

	/** Nothing stood against it, and it was kept under this id. */
	public static Verdict kept(long factId) {
		return new Verdict(List.of(), null, factId);
	}

	public static Verdict waits(String key, Finding finding) {
		return new Verdict(List.of(finding), key, 0);
	}

	public static Verdict refused(Finding finding) {
		return new Verdict(List.of(finding), null, 0);
	}

	/** Who tells must have sight of the place. */
	public static Verdict outOfScope(Fact fact, OrgNode node) {
		return refused(new Finding("NOT_ALLOWED", fact.origin().toldBy() + " tells of " + node,
				"only within " + fact.origin().scope(), Role.HR));
	}

	/** As above, where the sender must not learn the place. */
	public static Verdict outOfScope(Fact fact) {
		return refused(new Finding("NOT_ALLOWED", fact.origin().toldBy() + " tells of somebody employed elsewhere",
				"only within " + fact.origin().scope() + "; the present employer ends the employment first", Role.HR));
	}

	public static Verdict numberTaken(EmployeeNo no) {
		return refused(new Finding("EMPLOYEE_NO_TAKEN", "roster: " + no + " is another person's",
				"use a number of its own; numbers of several employers need a prefix each", Role.HR));
	}

	public static Verdict unknown(EmployeeNo no) {
		return waits(no.value(), new Finding("EMPLOYEE_UNKNOWN", "roster: " + no,
				"send employee.hired of this number; this event is then applied by itself", Role.HR));
	}

	public static Verdict notYet(EmployeeNo no, LocalDate day) {
		return waits(no.value(), new Finding("NOT_EMPLOYED_YET", "roster: " + no + " on " + day,
				"correct the day, or send employee.hired of the employment that had begun by then", Role.HR));
	}

	public boolean isClear() {
		return findings.isEmpty();
	}

	public boolean isWaiting() {
		return !findings.isEmpty() && waitsFor != null;
	}

	/** Short, without personal data. */
	public String reason() {
		Finding first = findings.get(0);
		String text = first.code() + ": " + first.evidence() + " - " + first.remedy();
		return text.substring(0, Math.min(text.length(), 400));
	}
}
