package org.shebaohub.filing.book;

/** How far a file has come; the last four are the end. */
public enum FileState {

	SEEN, CLAIMED, KEPT, APPLIED, REPEAT, REFUSED, QUARANTINED;

	public boolean isOpen() {
		return compareTo(KEPT) <= 0;
	}
}
