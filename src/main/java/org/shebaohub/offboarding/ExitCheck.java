package org.shebaohub.offboarding;

import java.util.List;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Yuan;

/**
 * What stands between somebody and a settled exit: all of it, never only the first.
 *
 * @param decision HELD while something holds, ACCEPTED when nothing does, REFUSED when nothing could be checked
 */
public record ExitCheck(Decision decision, EmployeeNo employee, List<Found> found) {

	/**
	 * One thing that a check found.
	 *
	 * @param check the check's name, for what must hold, such as {@code NoOpenAdvance}
	 * @param holds false when it hurries or warns only
	 * @param about the number of the item or the claim that it is about; empty for none
	 * @param amount what is open; zero where it is no money
	 */
	public record Found(String check, boolean holds, String about, Yuan amount, Finding finding) {
	}

	/** HELD when one of the findings holds. */
	public static ExitCheck of(EmployeeNo employee, List<Found> found) {
		Outcome outcome = found.stream().anyMatch(Found::holds) ? Outcome.HELD : Outcome.ACCEPTED;
		return new ExitCheck(new Decision(outcome, found.stream().map(Found::finding).toList()), employee, found);
	}

	static ExitCheck refused(EmployeeNo employee, Finding why) {
		return new ExitCheck(Decision.refused(why), employee, List.of());
	}

	public boolean holds() {
		return decision.outcome() == Outcome.HELD;
	}

	/** What the employee still owes. */
	public Yuan owed() {
		return found.stream().filter(Found::holds).map(Found::amount).reduce(Yuan.ZERO, Yuan::plus);
	}
}
