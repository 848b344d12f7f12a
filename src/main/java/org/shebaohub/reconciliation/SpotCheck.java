package org.shebaohub.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who was drawn on a day, and what was seen.
 *
 * @param seed from which the day's draw follows, again and again
 * @param result PRESENT or ABSENT; null until somebody has looked
 */
public record SpotCheck(long id, LocalDate drawnOn, String node, String employeeNo, String seed, String result, String note,
		String checkedBy, Instant checkedAt) {

	/** Some of them, newest first, and where the next page begins; null after the last. */
	public record Page(List<SpotCheck> checks, Long next) {
	}
}
