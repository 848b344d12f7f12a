package org.shebaohub.reconciliation.point;

/** A range of hub ids: above the first up to and with the last. */
public record People(long after, long last) {

	/** One person. */
	public static People only(long person) {
		return new People(person - 1, person);
	}
}
