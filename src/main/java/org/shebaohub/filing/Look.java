package org.shebaohub.filing;

/**
 * What to do with a file that was seen.
 *
 * @param claim under which it is fetched, null unless the answer is TAKE
 */
public record Look(Answer answer, Claim claim) {

	/** WAIT leaves it where it is, SHELVE moves it to the refused ones unread. */
	public enum Answer {
		WAIT, TAKE, SHELVE
	}

	/** The right to read a file and to say what became of it, as long as nobody else has taken it over. */
	public record Claim(long file, int version, String source, String name) {
	}

	static Look at(Answer answer) {
		return new Look(answer, null);
	}
}
