package org.shebaohub.roster.mark;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;

/** Something that the hub notes of a person: on whose word, and why. */
public record Mark(Actor actor, EmployeeNo no, String why) {

	/** Only HR of the place, or the hub by itself. */
	List<Finding> examine(OrgNode node) {
		if (!actor.is(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.SYSTEM) || !actor.sees(node)) {
			return List.of(new Finding("NOT_ALLOWED", "status of " + no, "HR of the branch may", Role.HR));
		}
		return why != null && why.matches("[^\\p{Cntrl}\\p{Cs}]{1,200}") ? List.of()
				: List.of(new Finding("REASON_MISSING", "why", "say why, in 1 to 200 characters", null));
	}

	boolean isAutomatic() {
		return actor.is(Role.SYSTEM);
	}

	/** As a fact of the hub's own, said now. */
	public Fact fact(FactKind kind, Map<Field, String> values, Instant now) {
		Map<String, String> told = new LinkedHashMap<>(Map.of(Field.EMPLOYEE_NO.word, no.value()));
		values.forEach((field, value) -> told.put(field.word, value));
		return Fact.of(kind, told, new Fact.Origin("hub", kind.type + "-" + now, actor.name(), actor.scope(), now, now));
	}
}
