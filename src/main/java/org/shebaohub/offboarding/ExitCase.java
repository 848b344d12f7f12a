package org.shebaohub.offboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.offboarding.core.ExitCore;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.Employment;

/** An exit as it stands in the store. */
record ExitCase(String no, long number, Leaver leaver, ExitCore core, Story story, Override override, int version) {

	/** Who leaves, how, and when. */
	record Leaver(EmployeeNo employee, OrgNode node, DepartureKind kind, LocalDate lastDay) {

		/** As told later; where that names no reason, the one that is known stays. */
		Leaver corrected(Leaver told) {
			boolean unsaid = told.kind == DepartureKind.UNKNOWN
					|| kind == DepartureKind.UNPAID_INSURANCE && BY_DEFAULT.contains(told.kind);
			return unsaid ? new Leaver(told.employee, told.node, kind, told.lastDay) : told;
		}
	}

	/** What HR systems tell of a departure of which nobody has said why. */
	private static final Set<DepartureKind> BY_DEFAULT = Set.of(DepartureKind.RESIGNATION, DepartureKind.JOB_ABANDONMENT);

	/**
	 * Who did what.
	 *
	 * @param source where it comes from, such as {@code resignation/R1}, {@code portal} or {@code draft}
	 * @param reason in the leaver's or the drafter's own words, null without
	 * @param departedOn the day on which HR said that the person has gone, null until then
	 */
	record Story(String source, String reason, String openedBy, Instant openedAt, String confirmedBy, LocalDate departedOn,
			String endedBy, LocalDate endedOn) {
	}

	/**
	 * Two people's word that the exit may end with what was open when the first one asked.
	 *
	 * @param approvedBy null until the second has spoken
	 * @param covers the items and claims that held then, each with what was open
	 */
	record Override(String code, String plan, String askedBy, String askedAs, String approvedBy, Map<String, Yuan> covers) {

		/** False when something holds that was not open then, or was less. */
		boolean covers(ExitCheck check) {
			return check.found().stream().filter(Found::holds).allMatch(one -> covers.containsKey(one.about())
					&& one.amount().fen() <= covers.get(one.about()).fen());
		}
	}

	/** True while something holds that two people have not agreed to let through. */
	boolean isHeldBy(ExitCheck check) {
		return check.holds() && (override == null || override.approvedBy() == null || !override.covers(check));
	}

	/** True when the person has been employed anew since. */
	boolean isOfEarlier(Employee employee, LocalDate today) {
		return begin(employee, today).isAfter(leaver.lastDay());
	}

	/** True when that day ends the same employment. */
	boolean isOfThat(Employee employee, LocalDate lastDay) {
		return begin(employee, leaver.lastDay()).equals(begin(employee, lastDay));
	}

	private static LocalDate begin(Employee employee, LocalDate day) {
		return employee.employments().stream().filter(one -> one.no().equals(employee.no()) && !one.from().isAfter(day))
			.map(Employment::from).max(LocalDate::compareTo).orElse(employee.employedFrom());
	}

	/** True when the last day is over, or is today and HR has said that the person has gone. */
	boolean isOver(LocalDate today) {
		return leaver.lastDay().isBefore(today) || story.departedOn() != null && !leaver.lastDay().isAfter(today);
	}

	ExitState state() {
		return core.state();
	}

	ExitCase at(ExitCore next) {
		return new ExitCase(no, number, leaver, next, story, override, version);
	}

	ExitCase leaving(Leaver corrected) {
		return new ExitCase(no, number, corrected, core, story, override, version);
	}

	ExitCase with(Override asked) {
		return new ExitCase(no, number, leaver, core, story, asked, version);
	}

	ExitCase confirmedBy(String name) {
		return with(new Story(story.source(), story.reason(), story.openedBy(), story.openedAt(), name, story.departedOn(),
				null, null));
	}

	ExitCase departed(LocalDate on) {
		return with(new Story(story.source(), story.reason(), story.openedBy(), story.openedAt(), story.confirmedBy(), on,
				story.endedBy(), story.endedOn()));
	}

	ExitCase ended(String by, LocalDate on) {
		return with(new Story(story.source(), story.reason(), story.openedBy(), story.openedAt(), story.confirmedBy(),
				story.departedOn(), by, on));
	}

	private ExitCase with(Story told) {
		return new ExitCase(no, number, leaver, core, told, override, version);
	}
}
