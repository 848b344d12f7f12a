package org.shebaohub.offboarding.core;

/** Where an exit stands. Only the inner closing waits; what the law wants has clocks of its own. */
public enum ExitState {

	/** Somebody thinks that a person has left; another person must confirm it. */
	DRAFT("待确认"),
	/** Only inside the transaction that opens it. */
	CHECKING("核查中"),
	BLOCKED("待结清"),
	CLEARED("核查通过"),
	COMPLETED("已办结"),
	WITHDRAWN("已撤销"),
	/** It was never completed, and the person has been employed again since; what the law wanted is still owed. */
	LAPSED("再次入职,未办结");

	private final String word;

	ExitState(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** True while something can still happen to it. */
	public boolean lives() {
		return this != COMPLETED && this != WITHDRAWN && this != LAPSED;
	}
}
