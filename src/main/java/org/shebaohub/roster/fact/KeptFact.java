package org.shebaohub.roster.fact;

import java.time.Instant;

/**
 * A fact with what became of it.
 *
 * @param waitsFor the employee number or unit whose coming it waits for; null when it does not wait
 * @param waitsUntil when waiting ends and a person must look
 */
public record KeptFact(Fact fact, Long personId, State state, String waitsFor, Instant waitsUntil, String reason) {

	/** APPLIED counts; WAITING will when what it needs has come; PARKED is a person's. */
	public enum State {
		APPLIED, WAITING, PARKED
	}

	/** What a waiting fact waits for, and why. */
	public record Wait(String key, Instant until, String reason) {
	}
}
