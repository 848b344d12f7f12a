package org.shebaohub.reconciliation.run;

import java.time.Instant;
import org.shebaohub.reconciliation.ReconciliationRun;

/**
 * One comparison of everybody.
 *
 * @param position the last person who was compared; a run that was cut off goes on after him
 * @param people so many were compared so far
 */
record Run(long id, Instant due, State state, long position, Instant startedAt, Instant endedAt, int people, int found,
		int closed, String orderedBy) {

	/** How far it has come. */
	enum State {
		WAITING, RUNNING, DONE
	}

	Run started(Instant now) {
		return new Run(id, due, State.RUNNING, 0, now, null, 0, 0, 0, orderedBy);
	}

	Run went(long last, int more, Comparison.Outcome outcome) {
		return new Run(id, due, state, last, startedAt, null, people + more, found + outcome.found(),
				closed + outcome.closed(), orderedBy);
	}

	Run ended(Instant now) {
		return new Run(id, due, State.DONE, position, startedAt, now, people, found, closed, orderedBy);
	}

	/** False when a person did not wait for its hour. */
	boolean isScheduled() {
		return orderedBy.equals("schedule");
	}

	ReconciliationRun shown() {
		return new ReconciliationRun(id, state.name(), due, startedAt, endedAt, people, found, closed, orderedBy);
	}
}
