package org.shebaohub.casework.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shebaohub.casework.CaseState;
import org.shebaohub.casework.core.CaseEvent.Acknowledged;
import org.shebaohub.casework.core.CaseEvent.CauseGone;
import org.shebaohub.casework.core.CaseEvent.TimePassed;

/**
 * The life of a case as {@code (situation, event) → (situation, intents)}; pure. What does not fit changes nothing.
 *
 * @param level the highest that was told, 1 to 3
 * @param due when the next level is told, null when there is none
 * @param level3At when the third is due, counted from the first as the second is
 */
public record CaseCore(CaseState state, int level, Instant due, Instant level3At) {

	/** Two levels that became due while nobody looked are told in order, and not in the same breath. */
	static final Duration BREATH = Duration.ofSeconds(1);

	/** What came of an event; {@code fits} is false when it changed nothing because it did not fit. */
	public record Step(CaseCore next, List<CaseIntent> intents, boolean fits) {
	}

	/** Its first level is told at once. */
	public static CaseCore opened(Instant level2At, Instant level3At) {
		return new CaseCore(CaseState.OPEN, 1, level2At, level3At);
	}

	public Step on(CaseEvent event) {
		if (event instanceof TimePassed time) {
			return state == CaseState.OPEN && due != null && !time.now().isBefore(due) ? rise(time.now()) : unfit();
		}
		if (event instanceof Acknowledged) {
			return state == CaseState.OPEN ? step(become(CaseState.ACKNOWLEDGED), CaseIntent.END_ESCALATION) : unfit();
		}
		return state.lives() ? step(become(event instanceof CauseGone ? CaseState.CLEARED : CaseState.RESOLVED),
				CaseIntent.END_WORK) : unfit();
	}

	private Step rise(Instant now) {
		Instant soonest = now.plus(BREATH);
		Instant next = level > 1 ? null : level3At.isBefore(soonest) ? soonest : level3At;
		return step(new CaseCore(state, level + 1, next, level3At), CaseIntent.TELL_LEVEL);
	}

	private CaseCore become(CaseState other) {
		return new CaseCore(other, level, null, level3At);
	}

	private Step unfit() {
		return new Step(this, List.of(), false);
	}

	private static Step step(CaseCore next, CaseIntent... intents) {
		return new Step(next, List.of(intents), true);
	}
}
