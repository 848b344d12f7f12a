package org.shebaohub.offboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;

/**
 * An exit as HR, finance and the leaver himself see it: the same for all.
 *
 * @param owed what the employee still owes by the last check
 * @param verifies the one role that must see that everything is settled, by policy (R-000-88)
 * @param override null unless somebody asked to let it through
 * @param confirmedBy null unless it was a draft
 * @param notes what HR wrote of it, oldest first; only where one exit is looked at, and for HR and auditors
 */
public record ExitView(String no, long number, EmployeeNo employee, OrgNode node, DepartureKind kind, LocalDate lastDay,
		ExitState state, Yuan owed, List<Found> found, List<Clock> clocks, Role verifies, Override override, String source,
		String openedBy, Instant openedAt, String confirmedBy, LocalDate departedOn, String endedBy, LocalDate endedOn,
		List<Note> notes) {

	/** @param found by the exit's number, as are the clocks; nothing where there is none */
	static List<ExitView> of(List<ExitCase> all, Map<String, List<Found>> found, Map<String, List<Clock>> clocks,
			Function<OrgNode, Role> verifies) {
		return all.stream().map(one -> of(one, found.getOrDefault(one.no(), List.of()), clocks.getOrDefault(one.no(), List.of()),
				verifies.apply(one.leaver().node()))).toList();
	}

	private static ExitView of(ExitCase one, List<Found> found, List<Clock> clocks, Role verifies) {
		ExitCase.Leaver leaver = one.leaver();
		ExitCase.Story story = one.story();
		Override override = one.override() == null ? null : new Override(one.override().code(), one.override().plan(),
				one.override().askedBy(), one.override().approvedBy());
		return new ExitView(one.no(), one.number(), leaver.employee(), leaver.node(), leaver.kind(), leaver.lastDay(),
				one.state(), ExitCheck.of(leaver.employee(), found).owed(), found, clocks, verifies, override, story.source(),
				story.openedBy(), story.openedAt(), story.confirmedBy(), story.departedOn(), story.endedBy(), story.endedOn(), List.of());
	}

	ExitView with(List<Note> written) {
		return new ExitView(no, number, employee, node, kind, lastDay, state, owed, found, clocks, verifies, override, source, openedBy,
				openedAt, confirmedBy, departedOn, endedBy, endedOn, written);
	}

	/** @param kind CONTACT or WITHDRAWAL */
	public record Note(String kind, Instant at, String by, String words) {
	}

	/** A legal time. @param doneOn null until it is done */
	public record Clock(LegalClock clock, String word, Role accountable, LocalDate dueOn, LocalDate warnOn, LocalDate doneOn,
			String doneBy, String evidence) {
	}

	/** @param approvedBy null until the second person has agreed */
	public record Override(String reasonCode, String plan, String askedBy, String approvedBy) {
	}
}
