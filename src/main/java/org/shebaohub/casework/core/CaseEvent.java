package org.shebaohub.casework.core;

import java.time.Instant;

/** What can happen to a case. */
public sealed interface CaseEvent {

	/** The clock shows this. */
	record TimePassed(Instant now) implements CaseEvent {
	}

	/** Somebody who may said that he acts; that he read it is no event. */
	record Acknowledged() implements CaseEvent {
	}

	record Resolved() implements CaseEvent {
	}

	record CauseGone() implements CaseEvent {
	}
}
