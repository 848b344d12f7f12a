package org.shebaohub.employment;

/** What matters to social insurance beside the status: whoever is on leave is in employment all the same. */
public enum InsuranceLabel {

	MATERNITY_AWAITING_RETURN("产假待返岗"),
	NURSING_LEAVE("哺乳假"),
	SICK_LEAVE("病假医疗期"),
	WORK_INJURY_LEAVE("停工留薪期");

	private final String word;

	InsuranceLabel(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
