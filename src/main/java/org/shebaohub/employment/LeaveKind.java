package org.shebaohub.employment;

import java.util.Optional;

/** Why somebody is away, with the label that it puts beside the status. */
public enum LeaveKind {

	MATERNITY("产假", InsuranceLabel.MATERNITY_AWAITING_RETURN),
	NURSING("哺乳假", InsuranceLabel.NURSING_LEAVE),
	SICK("病假", InsuranceLabel.SICK_LEAVE),
	WORK_INJURY("停工留薪期", InsuranceLabel.WORK_INJURY_LEAVE),
	UNPAID("停薪留职", null),
	PERSONAL("事假", null);

	private final String word;

	private final InsuranceLabel label;

	LeaveKind(String word, InsuranceLabel label) {
		this.word = word;
		this.label = label;
	}

	/** Empty for a leave that changes nothing in social insurance, and for unpaid leave, which is a status. */
	public Optional<InsuranceLabel> label() {
		return Optional.ofNullable(label);
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
