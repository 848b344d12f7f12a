package org.shebaohub.kernel;

import java.util.List;

/** The answer to a command or a check: an outcome with all findings, never only the first. */
public record Decision(Outcome outcome, List<Finding> findings) {

	/** ACCEPTED: done. HELD: kept, somebody must act. REFUSED: nothing was changed. */
	public enum Outcome {
		ACCEPTED, HELD, REFUSED
	}

	public static Decision accepted() {
		return new Decision(Outcome.ACCEPTED, List.of());
	}

	public static Decision refused(Finding... findings) {
		return refused(List.of(findings));
	}

	public static Decision refused(List<Finding> findings) {
		return new Decision(Outcome.REFUSED, List.copyOf(findings));
	}

	public boolean isRefused() {
		return outcome == Outcome.REFUSED;
	}
}
