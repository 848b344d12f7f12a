package org.shebaohub.casework;

/** Where a case stands. */
public enum CaseState {

	OPEN("待处理"),
	/** Somebody has said that he acts; nothing goes further up. */
	ACKNOWLEDGED("处理中"),
	RESOLVED("已处理"),
	/** Its cause went away by itself. */
	CLEARED("已解除");

	private final String word;

	CaseState(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** While it lives, its cause opens no second one. */
	public boolean lives() {
		return this == OPEN || this == ACKNOWLEDGED;
	}
}
