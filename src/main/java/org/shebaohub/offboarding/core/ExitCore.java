package org.shebaohub.offboarding.core;

import static org.shebaohub.offboarding.core.ExitState.BLOCKED;
import static org.shebaohub.offboarding.core.ExitState.CHECKING;
import static org.shebaohub.offboarding.core.ExitState.CLEARED;
import static org.shebaohub.offboarding.core.ExitState.COMPLETED;
import static org.shebaohub.offboarding.core.ExitState.DRAFT;
import static org.shebaohub.offboarding.core.ExitState.LAPSED;
import static org.shebaohub.offboarding.core.ExitState.WITHDRAWN;

import java.util.List;

/**
 * The way of an exit, pure. What is found decides, at any time until the exit is completed; what two people have agreed to
 * let through holds nobody.
 *
 * @param letThrough true when two people have let it through with open items
 */
public record ExitCore(ExitState state, boolean letThrough) {

	/** What can happen to an exit; FOUND_HOLDING says that something holds that nobody has agreed to. */
	public enum Event {
		CONFIRMED, FOUND_HOLDING, FOUND_NOTHING, LET_THROUGH, COMPLETE, WITHDRAW, REHIRED
	}

	/** What must be done because of it, in the same transaction. */
	public enum Intent {
		EXAMINE, TELL_BLOCKED, TELL_CLEARED, TELL_RELEASED, TELL_LET_THROUGH, SETTLE, TAKE_BACK, LEAVE_BEHIND
	}

	/** What came of an event. @param fits false when it cannot happen in that state: nothing changes */
	public record Step(ExitCore next, List<Intent> intents, boolean fits) {
	}

	public static ExitCore drafted() {
		return new ExitCore(DRAFT, false);
	}

	public static ExitCore opened() {
		return new ExitCore(CHECKING, false);
	}

	public Step on(Event event) {
		return switch (event) {
			case CONFIRMED -> state == DRAFT ? to(CHECKING, Intent.EXAMINE) : misfit();
			case FOUND_HOLDING -> found(true);
			case FOUND_NOTHING -> found(false);
			case LET_THROUGH -> state == BLOCKED ? new Step(new ExitCore(CLEARED, true), List.of(Intent.TELL_LET_THROUGH), true)
					: misfit();
			case COMPLETE -> state == CLEARED ? to(COMPLETED, Intent.SETTLE) : misfit();
			case WITHDRAW -> state.lives() || state == COMPLETED ? to(WITHDRAWN, Intent.TAKE_BACK) : misfit();
			case REHIRED -> state.lives() ? to(LAPSED, Intent.LEAVE_BEHIND) : misfit();
		};
	}

	private Step found(boolean holding) {
		return switch (state) {
			case CHECKING -> holding ? to(BLOCKED, Intent.TELL_BLOCKED) : to(CLEARED, Intent.TELL_CLEARED);
			case BLOCKED -> holding ? new Step(this, List.of(), true) : to(CLEARED, Intent.TELL_RELEASED);
			case CLEARED -> holding ? new Step(new ExitCore(BLOCKED, false), List.of(Intent.TELL_BLOCKED), true)
					: new Step(this, List.of(), true);
			default -> misfit();
		};
	}

	private Step to(ExitState next, Intent intent) {
		return new Step(new ExitCore(next, letThrough), List.of(intent), true);
	}

	private Step misfit() {
		return new Step(this, List.of(), false);
	}
}
