package org.shebaohub.exchange;

/** What an internal queue carries of a message: its id and attempt, nothing else. */
public record Ticket(long id, int attempt, String kind) {

	/** The internal queue of this kind. */
	public String queue() {
		return "hub." + kind;
	}

	/** {@code id:attempt}; also the broker's duplicate id, so that a replay is not swallowed as a duplicate. */
	public String text() {
		return id + ":" + attempt;
	}
}
