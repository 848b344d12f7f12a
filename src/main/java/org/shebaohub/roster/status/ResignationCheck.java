package org.shebaohub.roster.status;

import java.time.LocalDate;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Verdict;

/** One resignation stands at a time; its own id corrects it, and takes it back once and for all. */
record ResignationCheck(StatusCheck check, SpellCourse spell) {

	Verdict examine() {
		String id = check.fact().value(Field.RESIGNATION_ID);
		return check.fact().kind() == FactKind.RESIGNED ? resigned(id) : withdrawn(id);
	}

	private Verdict resigned(String id) {
		LocalDate lastDay = LocalDate.parse(check.fact().value(Field.LAST_DAY));
		if (!spell.hasBegunOn(lastDay)) {
			return check.waits("NOT_EMPLOYED_YET", "not employed on the last day " + lastDay,
					"correct lastDay, or send employee.hired of the employment that had begun by then");
		}
		if (spell.resignations().isWithdrawn(id)) {
			return check.refused("RESIGNATION_WITHDRAWN", "resignation " + id + " was withdrawn",
					"use an id of its own for a new one");
		}
		return spell.resignations().otherThan(id).map(other -> check.waits("RESIGNATION_OPEN",
				"resignation " + other.value(Field.RESIGNATION_ID) + " of " + other.effective() + " stands",
				"correct that one under its own id, or send employee.resignation-withdrawn for it")).orElse(Verdict.CLEAR);
	}

	private Verdict withdrawn(String id) {
		return !spell.resignations().knows(id)
				? check.waits("RESIGNATION_UNKNOWN", "no resignation " + id, "send employee.resigned with this id, or correct the id")
				: !spell.resignations().isWithdrawn(id) ? Verdict.CLEAR : check.refused("RESIGNATION_WITHDRAWN",
						"resignation " + id + " was withdrawn before", "nothing is to be done");
	}
}
