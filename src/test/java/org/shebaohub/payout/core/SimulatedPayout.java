package org.shebaohub.payout.core;

import java.util.ArrayList;
import java.util.List;

/** One approval: its row with a version, and the messages to the bank, each with its attempt. */
final class SimulatedPayout {

	static final class Message {

		final PayoutIntent kind;

		int attempt = 1;

		boolean open = true;

		Message(PayoutIntent kind) {
			this.kind = kind;
		}
	}

	final String reference;

	final List<Message> messages = new ArrayList<>();

	Standing standing;

	int version;

	int sends;

	int postings;

	boolean decidedByPeople;

	boolean peopleAsked;

	SimulatedPayout(String reference, Hold hold) {
		this.reference = reference;
		this.standing = Standing.fresh(hold);
		if (standing.state() == PayoutState.READY) {
			messages.add(new Message(PayoutIntent.SEND));
		}
	}

	/** Writes a step; the message in hand stays open when the step asks for its kind again, else it is closed. */
	void write(Step step, Message inHand) {
		standing = step.next();
		version++;
		boolean again = inHand != null && step.intents().contains(inHand.kind);
		if (inHand != null) {
			inHand.open = again;
			inHand.attempt += again ? 1 : 0;
		}
		for (PayoutIntent intent : step.intents()) {
			follow(intent, again ? inHand.kind : null);
		}
	}

	private void follow(PayoutIntent intent, PayoutIntent stillOpen) {
		switch (intent) {
			case SEND, QUERY, STATEMENT -> {
				if (intent != stillOpen) {
					messages.add(new Message(intent));
				}
			}
			case BOOK -> postings++;
			case REVERSE -> postings--;
			case PEOPLE -> peopleAsked = true;
			default -> {
			}
		}
	}

	List<Message> open() {
		return messages.stream().filter(message -> message.open).toList();
	}

	boolean isFinal() {
		return switch (standing.state()) {
			case PAID, FAILED, RETURNED, CANCELLED -> true;
			default -> false;
		};
	}
}
