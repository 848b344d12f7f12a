package org.shebaohub.enrollment;

/** What somebody is enrolled in; each has an authority of its own with its own cutoff and its own confirmations. */
public enum Scheme {

	SOCIAL_INSURANCE("社会保险", "enrollment"), HOUSING_FUND("住房公积金", "fund");

	private final String word;

	private final String counterpart;

	Scheme(String word, String counterpart) {
		this.word = word;
		this.counterpart = counterpart;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** Who enrols, as the mail room names it. */
	public String counterpart() {
		return counterpart;
	}

	/** Of the messages to that counterpart, {@code enrollment.change} or {@code fund.change}. */
	public String messageKind() {
		return counterpart + ".change";
	}
}
