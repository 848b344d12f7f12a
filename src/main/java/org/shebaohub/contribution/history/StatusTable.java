package org.shebaohub.contribution.history;

import static org.shebaohub.contribution.ContributionStatus.INTERRUPTED;
import static org.shebaohub.contribution.ContributionStatus.LATE;
import static org.shebaohub.contribution.ContributionStatus.NORMAL;
import static org.shebaohub.contribution.ContributionStatus.NOT_APPLICABLE;
import static org.shebaohub.contribution.ContributionStatus.NOT_DUE;

import java.time.LocalDate;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;

/** Derives the status of a month from its facts; pure, and asked anew each time, so that no flag can grow stale. */
final class StatusTable {

	private StatusTable() {
	}

	static MonthStatus derive(MonthFacts facts, LocalDate today) {
		ContributionStatus status = status(facts, today);
		boolean troubled = status == LATE || status == INTERRUPTED;
		LocalDate repairedOn = status == LATE ? facts.creditedOn() : null;
		return new MonthStatus(facts.month(), status, repairedOn, troubled ? DelayCause.of(facts).name() : null,
				DelayCause.evidence(facts), facts.unit(),
				facts.line() == null ? null : facts.line().declarationNo());
	}

	private static ContributionStatus status(MonthFacts facts, LocalDate today) {
		if (!facts.duty()) {
			return NOT_APPLICABLE;
		}
		LocalDate cutoff = facts.paymentCutoff();
		if (facts.creditedOn() != null) {
			return facts.paidOn().isAfter(cutoff) ? LATE : NORMAL;
		}
		if (facts.stoppedWhileEmployed()) {
			return INTERRUPTED;
		}
		if (inGoodTime(facts, today)) {
			return NOT_DUE;
		}
		return today.isAfter(cutoff.plusMonths(facts.rules().graceMonths())) ? INTERRUPTED : LATE;
	}

	/** Not paid and the cutoff not passed, or paid by the cutoff and the bureau's days for crediting not passed. */
	private static boolean inGoodTime(MonthFacts facts, LocalDate today) {
		LocalDate paidOn = facts.paidOn();
		if (paidOn == null) {
			return !today.isAfter(facts.paymentCutoff());
		}
		return !paidOn.isAfter(facts.paymentCutoff()) && !today.isAfter(paidOn.plusDays(facts.rules().creditDays()));
	}
}
