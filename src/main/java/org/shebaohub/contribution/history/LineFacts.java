package org.shebaohub.contribution.history;

import java.time.LocalDate;
import java.util.Comparator;
import org.shebaohub.contribution.cycle.ListState;

/**
 * What is known of a person's line of one month: which list it stands on, how far that list is, and what was confirmed.
 *
 * @param waitingSince the day on which the list came to its present state
 */
record LineFacts(String declarationNo, String unit, ListState state, LocalDate waitingSince, LocalDate approvedOn,
		LocalDate paidOn, LocalDate creditedOn, String rejectedCode) {

	/** The best record of a month comes last: credited, then paid, then not rejected. */
	static final Comparator<LineFacts> BEST_LAST = Comparator.comparing((LineFacts line) -> line.creditedOn() != null)
		.thenComparing(line -> line.paidOn() != null)
		.thenComparing(line -> line.rejectedCode() == null)
		.thenComparing(LineFacts::declarationNo);
}
