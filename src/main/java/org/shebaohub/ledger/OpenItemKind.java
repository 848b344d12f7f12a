package org.shebaohub.ledger;

/** What is owed, and by whom. */
public enum OpenItemKind {

	/** The personal share of a leave month that the employer paid. */
	ADVANCE("垫付社保"),
	LOAN("员工借款"),
	WAGE_OVERPAID("多发工资"),
	/** Owed by the employer: it hurries finance and holds nobody. */
	WAGE_UNPAID("未发工资"),
	/** A thing that was lent and not returned; its amount may be zero. */
	ASSET("未归还资产");

	private final String word;

	OpenItemKind(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** True when the employee owes it. */
	public boolean isOwedByEmployee() {
		return this != WAGE_UNPAID;
	}
}
