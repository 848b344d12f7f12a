package org.shebaohub.exchange;

/** Where a message stands: on its way, set aside for a person, done, or given up by a person. */
public enum MessageState {
	OPEN, PARKED, DONE, DISMISSED
}
