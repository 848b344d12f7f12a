package org.shebaohub.reconciliation;

/** What HR found when it looked whether somebody is there. */
public enum PresenceAnswer {

	/** Walked out: an exit is drafted, which another person confirms. */
	SELF_DEPARTURE("自离"),
	/** Works elsewhere in the enterprise: HR tells the transfer by its own system. */
	TRANSFER("调岗"),
	/** Works, and was stopped by mistake: coverage is asked back. */
	WRONG_STOP("误停"),
	OTHER("其他");

	private final String word;

	PresenceAnswer(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
