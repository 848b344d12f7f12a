package org.shebaohub.employment;

/** How an employment ends; UNKNOWN when nobody said. */
public enum DepartureKind {

	RESIGNATION("辞职"),
	DISMISSAL("辞退"),
	EXPIRY("合同期满"),
	MUTUAL("协商解除"),
	JOB_ABANDONMENT("自离"),
	RETIREMENT("退休"),
	UNPAID_INSURANCE("因未依法缴纳社保解除"),
	UNKNOWN("未注明");

	private final String word;

	DepartureKind(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
