package org.shebaohub.reconciliation;

import java.time.LocalDate;

/**
 * An answer to a mismatch.
 *
 * @param reason why HR says so; required
 * @param cause why the systems came to disagree; null leaves what the hub supposes
 * @param lastDay the last day of work, when the person walked out; null for what the sources say
 */
public record AnswerForm(Presence answer, String reason, CauseCode cause, LocalDate lastDay) {

	/** What HR found when it looked whether somebody is there. */
	public enum Presence {

		/** Walked out: an exit is drafted, which another person confirms. */
		SELF_DEPARTURE("自离"),
		/** Works elsewhere in the enterprise: HR tells the transfer by its own system. */
		TRANSFER("调岗"),
		/** Works, and was stopped by mistake: coverage is asked back. */
		WRONG_STOP("误停"),
		OTHER("其他");

		private final String word;

		Presence(String word) {
			this.word = word;
		}

		/** The word that people read. */
		public String word() {
			return word;
		}
	}
}
