package org.shebaohub.contribution.cycle;

import static org.shebaohub.contribution.cycle.ListState.ACCEPTED;
import static org.shebaohub.contribution.cycle.ListState.APPROVED;
import static org.shebaohub.contribution.cycle.ListState.CREDITED;
import static org.shebaohub.contribution.cycle.ListState.DECLARED;
import static org.shebaohub.contribution.cycle.ListState.DECLARING;
import static org.shebaohub.contribution.cycle.ListState.PAID;
import static org.shebaohub.contribution.cycle.ListState.PAYING;
import static org.shebaohub.contribution.cycle.ListState.REJECTED;

import java.util.EnumSet;
import java.util.Set;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxCall;

/**
 * The way of a month's list through the tax authority; pure. A call that may be under way is never repeated before the
 * authority was asked by our number, and a payment that it seems not to know only when it said so twice.
 *
 * @param doubts how often in a row the authority did not know of what we had called
 */
record ListCore(ListState state, int doubts) {

	private static final Set<ListState> OPEN = EnumSet.of(APPROVED, DECLARING, DECLARED, ACCEPTED, PAYING, PAID);

	/** What to call, and where the list stands before the call is made. */
	record Begin(ListCore next, TaxCall.Action action) {
	}

	/** What becomes of the message: the next step at once, asking later, the same once more, or the end. */
	enum Follow {
		NEXT_STEP, ASK_LATER, AGAIN, END
	}

	/** What came of an answer. */
	record Step(ListCore next, Follow follow) {
	}

	Begin begin() {
		return switch (state) {
			case APPROVED -> new Begin(at(DECLARING), TaxCall.Action.DECLARE);
			case ACCEPTED -> new Begin(at(PAYING), TaxCall.Action.PAY);
			case DECLARING, DECLARED, PAYING, PAID -> new Begin(this, TaxCall.Action.QUERY);
			default -> new Begin(this, TaxCall.Action.NOTHING);
		};
	}

	Step on(TaxAnswer.Kind kind) {
		if (!OPEN.contains(state)) {
			return new Step(this, Follow.END);
		}
		return switch (kind) {
			case DECLARED -> declared();
			case NOT_FOUND -> state == DECLARING ? new Step(at(APPROVED), Follow.AGAIN) : new Step(this, Follow.AGAIN);
			case PROCESSING -> new Step(state == PAID ? this : at(PAYING), Follow.ASK_LATER);
			case PAID -> new Step(at(PAID), Follow.ASK_LATER);
			case CREDITED -> new Step(at(CREDITED), Follow.END);
			case REJECTED -> new Step(at(REJECTED), Follow.END);
			case UNCLEAR, NOT_SENT -> new Step(this, Follow.AGAIN);
		};
	}

	private Step declared() {
		return switch (state) {
			case APPROVED, DECLARING -> new Step(at(DECLARED), Follow.NEXT_STEP);
			case DECLARED, ACCEPTED -> new Step(at(ACCEPTED), Follow.NEXT_STEP);
			case PAYING -> doubts == 0 ? new Step(new ListCore(state, 1), Follow.ASK_LATER)
					: new Step(at(ACCEPTED), Follow.NEXT_STEP);
			default -> new Step(this, Follow.ASK_LATER);
		};
	}

	private static ListCore at(ListState state) {
		return new ListCore(state, 0);
	}
}
