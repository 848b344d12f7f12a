package org.shebaohub.exchange;

/**
 * Where a message stands: on its way, set aside for a person, done, given up by a person; or kept beside an earlier one that
 * came under the same id with other content.
 */
public enum MessageState {
	OPEN, PARKED, DONE, DISMISSED, QUARANTINED
}
