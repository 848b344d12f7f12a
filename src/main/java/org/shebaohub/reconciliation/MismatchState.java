package org.shebaohub.reconciliation;

/** How far people have come with a mismatch; only the systems themselves close it, by agreeing again. */
public enum MismatchState {

	OPEN("待核查"), ANSWERED("已答复,处理中"), DISPUTED("有争议"), CLOSED("已一致");

	private final String word;

	MismatchState(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
