package org.shebaohub.enrollment;

/** How somebody's coverage changes. */
public enum EnrollmentChangeKind {

	ADDITION("增员"), REMOVAL("减员"), CHANGE("变更"), REINSTATEMENT("恢复参保"), TRANSFER("转保");

	private final String word;

	EnrollmentChangeKind(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** True when somebody is covered from then on who was not. */
	public boolean begins() {
		return this == ADDITION || this == REINSTATEMENT;
	}
}
