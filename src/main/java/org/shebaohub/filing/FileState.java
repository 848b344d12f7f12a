package org.shebaohub.filing;

/** How far a file has come; the last four are the end. */
enum FileState {

	SEEN, CLAIMED, KEPT, APPLIED, REPEAT, REFUSED, QUARANTINED;

	boolean isOpen() {
		return compareTo(KEPT) <= 0;
	}
}
