package org.shebaohub.contribution;

/** What a person's month of one insurance line has come to. */
public enum ContributionStatus {

	NOT_APPLICABLE("不适用"), NOT_DUE("未到期"), NORMAL("正常"), LATE("延迟"), INTERRUPTED("断缴");

	private final String word;

	ContributionStatus(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
