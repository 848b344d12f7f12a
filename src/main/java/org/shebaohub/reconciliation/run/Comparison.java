package org.shebaohub.reconciliation.run;

import java.time.Instant;
import java.time.LocalDate;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Compares a range of people by their points, in the caller's transaction; one comparison works at a time. */
@Component
class Comparison {

	private final JdbcFindings findings;

	private final JdbcHiddenFindings hidden;

	private final JdbcLedgerFindings ledgers;

	private final JdbcMismatchRows mismatches;

	private final BusinessClock clock;

	Comparison(JdbcFindings findings, JdbcHiddenFindings hidden, JdbcLedgerFindings ledgers,
			JdbcMismatchRows mismatches, BusinessClock clock) {
		this.findings = findings;
		this.hidden = hidden;
		this.ledgers = ledgers;
		this.mismatches = mismatches;
		this.clock = clock;
	}

	/** How many mismatches are new or back, and how many are gone. */
	record Outcome(int found, int closed) {
	}

	/** @param after the person before the first, @param last the last one */
	Outcome compare(long after, long last) {
		LocalDate today = clock.today();
		Instant now = clock.now();
		findings.stoppedWhileActive(after, last, today);
		findings.absentWhileActive(after, last);
		findings.neverCame(after, last);
		findings.missedBySpotChecks(after, last);
		findings.activeAfterLeaving(after, last, today);
		findings.notEnrolled(after, last, today);
		hidden.ghosts(after, last);
		hidden.gaps(after, last, today);
		ledgers.differences(after, last);
		int closed = mismatches.close(after, last, now);
		mismatches.follow(after, last);
		int found = mismatches.reopen(after, last, now) + mismatches.insert(after, last, now);
		mismatches.weigh(after, last);
		mismatches.clear();
		return new Outcome(found, closed);
	}
}
