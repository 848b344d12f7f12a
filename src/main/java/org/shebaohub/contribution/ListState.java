package org.shebaohub.contribution;

/** How far the list of a declaration unit and month has come. */
enum ListState {

	AWAITING_APPROVAL, APPROVED, DECLARING, DECLARED, PAYING, PAID, CREDITED, REJECTED;

	/** True when a call to the tax office may be under way: what became of it is asked before anything is done again. */
	boolean callUnderWay() {
		return this == DECLARING || this == PAYING;
	}
}
