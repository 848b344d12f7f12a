package org.shebaohub.offboarding;

import java.time.Instant;
import java.time.LocalDate;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.offboarding.core.ExitCore;
import org.shebaohub.offboarding.core.ExitState;

/** An exit as it stands in the store. */
record ExitCase(String no, long number, Leaver leaver, ExitCore core, Story story, Override override, int version) {

	/** Who leaves, how, and when. */
	record Leaver(EmployeeNo employee, OrgNode node, DepartureKind kind, LocalDate lastDay) {
	}

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

	/** Two people's word that the exit may end with open items; approvedBy is null until the second has spoken. */
	record Override(String code, String plan, String askedBy, String askedAs, String approvedBy) {
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
