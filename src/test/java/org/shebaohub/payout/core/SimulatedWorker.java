package org.shebaohub.payout.core;

import java.time.Instant;
import org.shebaohub.payout.core.SimulatedBank.Reply;
import org.shebaohub.payout.core.SimulatedPayout.Message;

/**
 * One consumer with one delivery: it reads, writes, calls, reads, writes; between any two of these it may pause for as
 * long as it likes, or die.
 */
final class SimulatedWorker {

	private enum At {
		READING, BEGINNING, CALLING, ANSWERED, RECORDING
	}

	private final SimulatedHub hub;

	private final SimulatedPayout payout;

	private final Message message;

	private final int attempt;

	private At at = At.READING;

	private Standing seen;

	private int version;

	private Reply reply;

	SimulatedWorker(SimulatedHub hub, SimulatedPayout payout, Message message) {
		this.hub = hub;
		this.payout = payout;
		this.message = message;
		this.attempt = message.attempt;
	}

	SimulatedPayout payout() {
		return payout;
	}

	/** Takes one step; true when there is nothing more to do. */
	boolean goOn(Instant now, boolean calm) {
		switch (at) {
			case READING, ANSWERED -> {
				seen = payout.standing;
				version = payout.version;
				at = at == At.READING ? At.BEGINNING : At.RECORDING;
				return false;
			}
			case BEGINNING -> {
				return message.kind == PayoutIntent.SEND ? beginSend(now) : beginQuery();
			}
			case CALLING -> {
				reply = message.kind == PayoutIntent.SEND ? hub.send(payout, calm) : hub.ask(payout, calm);
				at = At.ANSWERED;
				return false;
			}
			default -> {
				record(now);
				return true;
			}
		}
	}

	private boolean beginSend(Instant now) {
		Step step = hub.step(seen, new PayoutEvent.SendBegun(now));
		boolean goes = step.next().state() == PayoutState.SENDING && !step.next().equals(seen);
		if (isFenced(!goes)) {
			return true;
		}
		if (goes) {
			payout.standing = step.next();
			payout.version++;
			at = At.CALLING;
			return false;
		}
		payout.write(step, message);
		return true;
	}

	private boolean beginQuery() {
		at = At.CALLING;
		boolean worthAsking = switch (seen.state()) {
			case SENDING, ACCEPTED, UNKNOWN, PAID, FAILED -> true;
			case READY -> seen.maybeSent();
			default -> false;
		};
		if (!worthAsking && !isFenced(true)) {
			message.open = false;
		}
		return !worthAsking;
	}

	private void record(Instant now) {
		if (!isFenced(true)) {
			Outcome outcome = hub.outcome(reply);
			PayoutEvent event = message.kind == PayoutIntent.SEND ? new PayoutEvent.SendAnswered(outcome, now)
					: new PayoutEvent.QueryAnswered(outcome, now);
			payout.write(hub.step(seen, event), message);
		}
	}

	/** The version guards the row; the attempt guards the message, where the transaction touches it. */
	private boolean isFenced(boolean touchesMessage) {
		boolean stale = version != payout.version || touchesMessage && (!message.open || attempt != message.attempt);
		return stale && hub.isFencing();
	}
}
