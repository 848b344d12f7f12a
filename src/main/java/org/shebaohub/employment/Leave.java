package org.shebaohub.employment;

import java.time.LocalDate;

/**
 * A leave as it was told.
 *
 * @param from its first day
 * @param expectedReturn the first day back as expected, or null when nobody said
 * @param endedOn the first day back at work, or null while it lasts
 */
public record Leave(LeaveKind kind, LocalDate from, LocalDate expectedReturn, LocalDate endedOn) {

	/** Whether the person is away on that day. */
	public boolean includes(LocalDate day) {
		return !day.isBefore(from) && (endedOn == null || day.isBefore(endedOn));
	}
}
