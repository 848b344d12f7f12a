package org.shebaohub.notice;

/** Where a notice is on its way; what the gateway accepted is not yet delivered. */
public enum NoticeState {

	IN_INBOX,
	WAITING,
	/** A call has begun and its outcome is not known: the gateway is asked before anything is sent again. */
	SENDING,
	ACCEPTED,
	REFUSED,
	DELIVERED,
	UNDELIVERED
}
