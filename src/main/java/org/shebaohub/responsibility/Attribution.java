package org.shebaohub.responsibility;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.LogRow;

/**
 * One duty of one occasion: who was accountable, by when, and what became of it. It states times, never intent.
 *
 * @param about what it is about, such as the number of an item or of an exit
 * @param done null until it is done
 * @param evidence the rows of the operation log that begin and end it
 */
public record Attribution(Duty duty, Role accountable, String about, Instant begun, Instant due, Instant done,
		Standing standing, List<LogRow> evidence) {

	static Attribution of(Duty duty, Role accountable, String about, Span span, Instant now) {
		boolean late = (span.done() == null ? now : span.done()).isAfter(span.due());
		Standing standing = span.done() == null ? late ? Standing.OVERDUE : Standing.OPEN : late ? Standing.LATE : Standing.KEPT;
		return new Attribution(duty, accountable, about, span.begun(), span.due(), span.done(), standing, span.evidence());
	}

	/** Zero unless it was or is late. */
	public Duration late(Instant now) {
		Instant end = done == null ? now : done;
		return end.isAfter(due) ? Duration.between(due, end) : Duration.ZERO;
	}

	/** From when to when. @param done null until then */
	record Span(Instant begun, Instant due, Instant done, List<LogRow> evidence) {
	}
}
