package org.shebaohub.roster.fact;

import java.util.List;
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
