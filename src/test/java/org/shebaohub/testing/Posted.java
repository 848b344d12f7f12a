package org.shebaohub.testing;

import java.time.Instant;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;

/**
 * A row of the {@link RecordingMailRoom}.
 *
 * @param due when the next attempt may begin
 * @param note the outcome or reason last given, null at first
 */
public record Posted(long id, Intent intent, State state, int attempt, Instant due, String note) {

	/** OPEN waits or is under way; CLOSED is done; PARKED waits for a person. */
	public enum State {
		OPEN, CLOSED, PARKED
	}

	public Delivery delivery() {
		return new Delivery(id, attempt, intent.kind(), intent.subject(), intent.content());
	}

	public boolean isOpen() {
		return state == State.OPEN;
	}

	boolean isFor(String kind, String subject) {
		return intent.kind().equals(kind) && intent.subject().equals(subject);
	}

	Posted taken() {
		return new Posted(id, intent, state, attempt + 1, due, note);
	}

	Posted turned(State newState, Instant newDue, String newNote) {
		return new Posted(id, intent, newState, attempt, newDue, newNote);
	}
}
