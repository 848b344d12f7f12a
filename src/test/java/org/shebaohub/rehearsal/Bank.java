package org.shebaohub.rehearsal;

/** The three characters of the bank. */
public enum Bank {

	DEDUP(true, true), QUERYABLE(false, true), BLIND(false, false);

	private final boolean deduplicates;

	private final boolean queryable;

	Bank(boolean deduplicates, boolean queryable) {
		this.deduplicates = deduplicates;
		this.queryable = queryable;
	}

	/** As it stands in the bank's address and in the ledger's name. */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	public boolean deduplicates() {
		return deduplicates;
	}

	public boolean queryable() {
		return queryable;
	}
}
