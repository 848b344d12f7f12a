package org.shebaohub.payout.core;

/** A bug put into the hub on purpose; the simulation must notice each of them. */
enum Planted {
	NONE,
	/** an unknown payout is taken for a failed one */
	UNKNOWN_IS_FAILED,
	/** "not found" sends again at a bank that does not deduplicate */
	RESENDS_ANYWHERE,
	/** each send makes itself a new reference */
	RANDOM_REFERENCE,
	/** an unclear answer is taken for "no byte left" */
	UNCLEAR_IS_NOT_SENT,
	/** a crash between begin and record just sends again */
	CRASH_SENDS_AGAIN,
	/** writes do not compare the row's version */
	NO_FENCING,
	/** accepted is taken for paid */
	ACCEPTED_IS_PAID,
	/** a return is not noticed */
	RETURN_IS_IGNORED,
	/** every refusal counts as "no debit" */
	ANY_CODE_IS_FAILURE,
	/** what the statement does not list is sent again */
	ABSENCE_IS_PROOF,
	/** nobody asks what became of an accepted payout */
	NEVER_ASKS,
	/** the route tries a call again by itself */
	ROUTE_RETRIES,
	/** a fresh approval goes out under the old reference */
	REFERENCE_REUSED
}
