package org.shebaohub.reconciliation;

/** Who says something of a person, each on its own. */
public enum StatusSource {

	HR("人事系统"), ENROLLMENT("参保登记"), TAX("税务缴费"), ATTENDANCE("考勤系统"), FUND("住房公积金"),
	/** What it says of debts, not of people. */
	ERP("财务系统");

	private final String word;

	StatusSource(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** HR is told by its own doors and roster files, and so is the ERP by its own. */
	public boolean isReported() {
		return this != HR && this != ERP;
	}
}
