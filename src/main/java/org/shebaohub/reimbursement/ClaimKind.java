package org.shebaohub.reimbursement;

import org.shebaohub.kernel.InsuranceLine;

/** What is claimed, and on which insurance line it rests. */
public enum ClaimKind {

	HOSPITAL("住院报销", InsuranceLine.MEDICAL), OUTPATIENT("门诊报销", InsuranceLine.MEDICAL);

	private final String word;

	private final InsuranceLine line;

	ClaimKind(String word, InsuranceLine line) {
		this.word = word;
		this.line = line;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** The line whose contributions the claim needs. */
	public InsuranceLine line() {
		return line;
	}
}
