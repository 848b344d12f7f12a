package org.shebaohub.enrollment.core;

import static org.shebaohub.enrollment.core.ChangeState.APPROVED;
import static org.shebaohub.enrollment.core.ChangeState.CONFIRMED;
import static org.shebaohub.enrollment.core.ChangeState.RECEIVED;
import static org.shebaohub.enrollment.core.ChangeState.REJECTED;
import static org.shebaohub.enrollment.core.ChangeState.SENDING;

import org.shebaohub.enrollment.EnrollmentAnswer;
import org.shebaohub.enrollment.EnrollmentCall.Action;

/**
 * The way of a change through the authority; pure. A call that may be under way is never repeated before the authority was
 * asked by our number; a receipt that it has forgotten twice in a row was dropped, and the change goes out again under the
 * same number.
 *
 * @param doubts how often in a row the authority did not know what it gave a receipt for
 */
public record ChangeCore(ChangeState state, int doubts) {

	/** What to call, and where the change stands before the call is made. */
	public record Begin(ChangeCore next, Action action) {
	}

	/** What becomes of the message: asking later, the same once more, or the end. */
	public enum Follow {
		ASK_LATER, AGAIN, END
	}

	/** What came of an answer. */
	public record Step(ChangeCore next, Follow follow) {
	}

	public Begin begin() {
		return switch (state) {
			case APPROVED -> new Begin(at(SENDING), Action.SEND);
			case SENDING, RECEIVED -> new Begin(this, Action.QUERY);
			default -> new Begin(this, Action.NOTHING);
		};
	}

	public Step on(EnrollmentAnswer.Kind kind) {
		if (state != SENDING && state != RECEIVED) {
			return new Step(this, Follow.END);
		}
		return switch (kind) {
			case RECEIVED -> new Step(at(RECEIVED), Follow.ASK_LATER);
			case CONFIRMED -> new Step(at(CONFIRMED), Follow.END);
			case REJECTED -> new Step(at(REJECTED), Follow.END);
			case NOT_FOUND -> unknown();
			case UNCLEAR -> new Step(this, Follow.AGAIN);
			case NOT_SENT -> new Step(this, Follow.AGAIN);
		};
	}

	private Step unknown() {
		boolean again = state == SENDING || doubts > 0;
		return again ? new Step(at(APPROVED), Follow.AGAIN) : new Step(new ChangeCore(state, doubts + 1), Follow.ASK_LATER);
	}

	private static ChangeCore at(ChangeState state) {
		return new ChangeCore(state, 0);
	}
}
