package org.shebaohub.contribution.cycle;

/** How far the list of a declaration unit and month has come; ACCEPTED means that its lines were looked at one by one. */
public enum ListState {
	AWAITING_APPROVAL, APPROVED, DECLARING, DECLARED, ACCEPTED, PAYING, PAID, CREDITED, REJECTED
}
