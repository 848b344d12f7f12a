package org.shebaohub.contribution.history;

import java.time.LocalDate;
import java.util.Comparator;
import org.shebaohub.contribution.cycle.ListState;
import org.shebaohub.contribution.facts.Known;

/**
 * What is known of a person's line of one month: which list it stands on, how far that list is, and what was confirmed.
 *
 * @param declarationNo null when it stands on none of our lists and a source speaks of it all the same
 * @param waitingSince the day on which the list came to its present state
 * @param said which source confirmed it, with its record; null when none did
 */
record LineFacts(String declarationNo, String unit, ListState state, LocalDate waitingSince, LocalDate approvedOn,
		LocalDate paidOn, LocalDate creditedOn, String rejectedCode, String said) {

	/** The best record of a month comes last: credited, then paid, then not rejected. */
	static final Comparator<LineFacts> BEST_LAST = Comparator.comparing((LineFacts line) -> line.stands(ListState.CREDITED))
		.thenComparing(line -> line.stands(ListState.PAID))
		.thenComparing(line -> line.rejectedCode() == null)
		.thenComparing(LineFacts::declarationNo);

	LineFacts(String declarationNo, String unit, ListState state, LocalDate waitingSince, LocalDate approvedOn,
			LocalDate paidOn, LocalDate creditedOn, String rejectedCode) {
		this(declarationNo, unit, state, waitingSince, approvedOn, paidOn, creditedOn, rejectedCode, null);
	}

	private boolean stands(ListState at) {
		return rejectedCode == null && state == at;
	}

	/** With what the sources say of it. */
	LineFacts confirmed(Known known) {
		LocalDate paid = known.paidOn() != null ? known.paidOn() : known.creditedOn();
		String refused = rejectedCode != null || known.creditedOn() != null ? rejectedCode : known.rejectedCode();
		return new LineFacts(declarationNo, unit, state, waitingSince, approvedOn, paid, known.creditedOn(), refused,
				known.evidence());
	}

	/** A month that no list of ours has. */
	static LineFacts onNoList(Known known) {
		ListState state = known.creditedOn() != null ? ListState.CREDITED
				: known.paidOn() != null ? ListState.PAID : ListState.REJECTED;
		return new LineFacts(null, known.unit(), state, known.paidOn(), null, null, null, null).confirmed(known);
	}
}
