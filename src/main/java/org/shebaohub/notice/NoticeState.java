package org.shebaohub.notice;

/** Where a notice is on its way; what a gateway or mail server accepted is not yet delivered. */
public enum NoticeState {

	IN_INBOX,
	WAITING,
	/** A call has begun and its outcome is not known: an SMS gateway is asked before anything is sent again. */
	SENDING,
	ACCEPTED,
	REFUSED,
	DELIVERED,
	UNDELIVERED,
	/** Accepted, and three days later nobody can say what became of it. */
	UNKNOWN
}
