package org.shebaohub.contribution.history;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.policy.ArrearsRules;
import org.shebaohub.roster.Employment;

/**
 * Everything that decides the status of one month: the employments and spells of coverage of the person, the line's
 * best record (null when the person stands on no list), and the city's rules for the month.
 */
record MonthFacts(InsuranceMonth month, List<Employment> employments, List<Coverage> coverage, LineFacts line,
		LocalDate enrolmentCutoff, LocalDate paymentCutoff, ArrearsRules rules) {

	/** Employed that month, joined by the enrolment cutoff, and not on a leave without duty. */
	boolean duty() {
		return employments.stream().anyMatch(this::inTime)
				&& coverage.stream().noneMatch(spell -> spell.exempts(month));
	}

	private boolean inTime(Employment employment) {
		return employment.touches(month) && !employment.from().isAfter(enrolmentCutoff);
	}

	boolean stoppedWhileEmployed() {
		return Coverage.of(month, coverage).map(spell -> spell.stoppedWhileEmployed(month, employments)).orElse(false);
	}

	/** True when a spell of coverage reaches into the month. */
	boolean enrolled() {
		return Coverage.of(month, coverage).filter(spell -> spell.reaches(month)).isPresent();
	}

	String unit() {
		return line != null ? line.unit() : Coverage.of(month, coverage).map(Coverage::unit).orElse(null);
	}

	LocalDate paidOn() {
		return line == null ? null : line.paidOn();
	}

	LocalDate creditedOn() {
		return line == null ? null : line.creditedOn();
	}
}
