package org.shebaohub.payout.core;

/** What must follow a step: a message to the bank, people to ask, a posting, or an event for the claim. */
public enum PayoutIntent {
	SEND, QUERY, STATEMENT, PEOPLE, BOOK, REVERSE, SETTLED, FAILED, RETURNED, ACCOUNT_CHANGED
}
