package org.shebaohub.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/** What must hold before a rule is changed. */
final class PolicyChange {

	private PolicyChange() {
	}

	static Optional<Decision> refusal(Actor actor, OrgNode scope, String key, String value, LocalDate validFrom) {
		List<Finding> findings = new ArrayList<>();
		Optional<PolicyName> name = PolicyName.of(key);
		if (name.isEmpty()) {
			findings.add(new Finding("POLICY_UNKNOWN", key, "use one of " + PolicyName.keys(), null));
		}
		name.filter(rule -> !rule.accepts(value))
			.ifPresent(rule -> findings.add(new Finding("POLICY_VALUE_UNREADABLE", key + " = " + value,
					"write a value that matches " + rule.pattern(), null)));
		if (validFrom == null) {
			findings.add(new Finding("POLICY_DATE_MISSING", key, "say from which day on it is in force", null));
		}
		Role owner = name.map(rule -> rule.owner).orElse(Role.HR_MANAGER);
		if (!actor.is(Role.SYSTEM) && !(actor.is(owner) && actor.sees(scope))) {
			findings.add(new Finding("NOT_ALLOWED", key + " of " + scope, owner + " of the place may", owner));
		}
		return findings.isEmpty() ? Optional.empty() : Optional.of(Decision.refused(findings));
	}
}
