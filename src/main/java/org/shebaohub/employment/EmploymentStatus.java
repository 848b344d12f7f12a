package org.shebaohub.employment;

/** How an employment stands; beside it stand the labels that matter to social insurance only. */
public enum EmploymentStatus {

	ACTIVE("在职"),
	LEAVING("待离职"),
	JOB_ABANDONMENT("自离"),
	UNPAID_LEAVE("停薪留职"),
	LEFT("已离职");

	private final String word;

	EmploymentStatus(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
