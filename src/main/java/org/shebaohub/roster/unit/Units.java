package org.shebaohub.roster.unit;

import java.util.Optional;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Verdict;
import org.springframework.stereotype.Component;

/** The organisation tree: units by their codes, which stay when a unit moves. */
@Component
public class Units {

	private final JdbcUnits units;

	Units(JdbcUnits units) {
		this.units = units;
	}

	public Optional<Unit> find(String code) {
		return units.find(code);
	}

	/** Whether the unit that a hire or a transfer names can take somebody on that day. */
	public Verdict verdict(Fact fact) {
		return verdict(fact, units.find(fact.unit(Field.UNIT)));
	}

	/** @param unit the one that it names, as far as there is one */
	public static Verdict verdict(Fact fact, Optional<Unit> unit) {
		String code = fact.unit(Field.UNIT);
		if (unit.isEmpty()) {
			return Verdict.waits(code, new Finding("UNIT_UNKNOWN", "organisation tree: " + code,
					"correct the code, or send organization.changed with ADDED; this event is then applied by itself", Role.HR));
		}
		if (!fact.origin().scope().covers(unit.get().node())) {
			return Verdict.outOfScope(fact, unit.get().node());
		}
		return unit.get().isClosedOn(fact.effective())
				? Verdict.refused(new Finding("UNIT_CLOSED", code + " is closed since " + unit.get().closedOn(),
						"name a unit that is open on " + fact.effective(), Role.HR))
				: Verdict.CLEAR;
	}

	/** @throws java.util.NoSuchElementException when there is no such unit */
	public OrgNode node(String code) {
		return units.find(code).orElseThrow().node();
	}

	/** The code of a node; one that nobody told of is entered with all above it. */
	public String codeOf(OrgNode node) {
		return units.at(node).map(Unit::code).orElseGet(() -> enter(node));
	}

	private String enter(OrgNode node) {
		int cut = node.path().lastIndexOf('/');
		if (cut > 0) {
			codeOf(new OrgNode(node.path().substring(0, cut)));
		}
		String code = node.path().substring(cut + 1);
		if (!units.insert(code, node, code)) {
			units.insert(node.path().replace('/', '-'), node, code);
		}
		return units.at(node).map(Unit::code).orElse(code);
	}
}
