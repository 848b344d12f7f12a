package org.shebaohub.contribution.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.roster.Employment;

/**
 * One spell of coverage of a person in a declaration unit and line.
 *
 * @param stoppedOn the first day without coverage, or null while it lasts
 * @param exempt true for a leave without duty to contribute
 */
record Coverage(String unit, LocalDate startedOn, LocalDate stoppedOn, boolean exempt) {

	/** True when a leave without duty covers the whole month. */
	boolean exempts(InsuranceMonth month) {
		return exempt && !startedOn.isAfter(month.firstDay())
				&& (stoppedOn == null || stoppedOn.isAfter(month.lastDay()));
	}

	private boolean beganBy(InsuranceMonth month) {
		return !exempt && !startedOn.isAfter(month.lastDay());
	}

	private boolean endedBy(InsuranceMonth month) {
		return stoppedOn != null && !stoppedOn.isAfter(month.lastDay());
	}

	boolean reaches(InsuranceMonth month) {
		return stoppedOn == null || stoppedOn.isAfter(month.firstDay());
	}

	/** The spell that a month belongs to: the last that had begun by its end. */
	static Optional<Coverage> of(InsuranceMonth month, List<Coverage> spells) {
		return spells.stream().filter(spell -> spell.beganBy(month)).max(Comparator.comparing(Coverage::startedOn));
	}

	/** True when coverage had ended by the end of the month although the person was employed on the day it ended. */
	boolean stoppedWhileEmployed(InsuranceMonth month, List<Employment> employments) {
		return endedBy(month) && employments.stream().anyMatch(employment -> employment.includes(stoppedOn));
	}
}
