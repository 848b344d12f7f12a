package org.shebaohub.roster.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.OrgNodeMoved;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Verdict;
import org.shebaohub.roster.status.Statuses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applies what was told of units: added, renamed, moved, closed; a unit is what its facts come to on the day. */
@Component
public class UnitChanges {

	private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::effective)
		.thenComparing(fact -> fact.origin().time())
		.thenComparing(Fact::id);

	private static final int LONGEST = 150;

	private final JdbcUnits units;

	private final JdbcMoves moves;

	private final Statuses statuses;

	private final Facts facts;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	UnitChanges(JdbcUnits units, JdbcMoves moves, Statuses statuses, Facts facts, OperationLog log, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.units = units;
		this.moves = moves;
		this.statuses = statuses;
		this.facts = facts;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** Applies the fact, unless something stands against it: then nothing is changed. */
	public Verdict attempt(Fact fact) {
		String code = fact.unit(Field.UNIT);
		Optional<Unit> unit = units.lock(code);
		Optional<Unit> parent = fact.has(Field.PARENT) ? units.find(fact.unit(Field.PARENT)) : Optional.empty();
		Verdict verdict = fact.has(Field.PARENT) && parent.isEmpty() ? unknown(fact.unit(Field.PARENT))
				: isChange(fact, "ADDED") ? toAdd(fact, unit, parent) : unit.map(known -> toChange(fact, known, parent))
					.orElseGet(() -> unknown(code));
		if (!verdict.isClear()) {
			return verdict;
		}
		if (unit.isEmpty()) {
			units.insert(code, below(parent.orElseThrow(), code), fact.value(Field.NAME));
		}
		long id = keep(fact);
		turn(code);
		return Verdict.kept(id);
	}

	/** The unit as of today, after a day has come from which something holds. */
	public void turn(Fact fact) {
		Unit unit = units.lock(fact.unit(Field.UNIT)).orElseThrow();
		Verdict verdict = isChange(fact, "MOVED") ? toChange(fact, unit, units.find(fact.unit(Field.PARENT))) : Verdict.CLEAR;
		if (!verdict.isClear()) {
			facts.park(fact.id(), verdict.reason());
			events.publishEvent(new RosterNews.EventRefused(fact.origin().source(), fact.origin().eventId(), fact.subject(),
					fact.origin().scope(), verdict.findings()));
		}
		turn(unit.code());
	}

	private void turn(String code) {
		LocalDate today = clock.today();
		Unit unit = units.lock(code).orElseThrow();
		List<Fact> told = facts.ofUnit(code).stream().filter(fact -> !fact.effective().isAfter(today)).sorted(ORDER).toList();
		String name = last(told, Field.NAME).orElse(unit.name());
		LocalDate closedOn = told.stream().filter(fact -> isChange(fact, "CLOSED")).reduce((one, later) -> later)
			.map(Fact::effective).orElse(null);
		units.update(code, name, closedOn);
		last(told, Field.PARENT).flatMap(parent -> units.find(parent.toLowerCase(java.util.Locale.ROOT)))
			.map(parent -> below(parent, code))
			.filter(node -> !node.equals(unit.node()))
			.ifPresent(node -> move(code, new OrgNodeMoved(unit.node(), node)));
	}

	private void move(String code, OrgNodeMoved move) {
		moves.move(move);
		units.remember(code, move, clock.today());
		log.record(Actor.HUB, "UNIT_MOVED", "unit/" + code, Map.of("from", move.from(), "to", move.to()));
		events.publishEvent(move);
	}

	private long keep(Fact fact) {
		return statuses.told(fact.kept(fact.id() == 0 ? facts.add(fact, null) : facts.apply(fact.id(), null))).id();
	}

	private static Verdict toAdd(Fact fact, Optional<Unit> unit, Optional<Unit> parent) {
		OrgNode node = below(parent.orElseThrow(), fact.unit(Field.UNIT));
		if (!fact.origin().scope().covers(node)) {
			return Verdict.outOfScope(fact, node);
		}
		if (unit.filter(known -> !known.node().equals(node)).isPresent()) {
			return refused("UNIT_KNOWN", node + " stands at " + unit.get().node(), "send MOVED to move it, or use another code");
		}
		return placed(node, parent.get(), fact);
	}

	private Verdict toChange(Fact fact, Unit unit, Optional<Unit> parent) {
		if (!fact.origin().scope().covers(unit.node())) {
			return Verdict.outOfScope(fact, unit.node());
		}
		if (isChange(fact, "CLOSED")) {
			int people = units.peopleOn(unit.node(), fact.effective());
			return people == 0 ? Verdict.CLEAR : refused("UNIT_HAS_PEOPLE", people + " employees in " + unit.code() + " on "
					+ fact.effective(), "send employee.transferred or employee.left for each of them, then close it again");
		}
		if (parent.isEmpty()) {
			return Verdict.CLEAR;
		}
		return !fact.origin().scope().covers(parent.get().node()) ? Verdict.outOfScope(fact, parent.get().node())
				: toMove(fact, unit, parent.get());
	}

	/** Rights, rules, people and open business go along. */
	private Verdict toMove(Fact fact, Unit unit, Unit parent) {
		OrgNode node = below(parent, unit.code());
		if (unit.node().covers(parent.node())) {
			return refused("UNIT_CIRCLE", unit.code() + " below " + parent.code(), "a unit cannot stand below itself");
		}
		if (units.at(node).filter(there -> !there.code().equals(unit.code())).isPresent()) {
			return refused("UNIT_PLACE_TAKEN", node + " is another unit", "close that one, or move below another parent");
		}
		int longest = node.path().length() + units.longestBelow(unit.node()) - unit.node().path().length();
		return longest > LONGEST ? tooDeep(longest) : placed(node, parent, fact);
	}

	private static Verdict tooDeep(int length) {
		return refused("UNIT_TOO_DEEP", length + " characters", "shorten the codes: a path has at most 150 characters");
	}

	private static Verdict placed(OrgNode node, Unit parent, Fact fact) {
		return node.path().length() > LONGEST ? tooDeep(node.path().length()) : parent.isClosedOn(fact.effective()) ? refused("UNIT_CLOSED", parent.code() + " is closed since "
						+ parent.closedOn(), "name a parent that is open on " + fact.effective()) : Verdict.CLEAR;
	}

	private static Verdict unknown(String code) {
		return Verdict.waits(code, new Finding("UNIT_UNKNOWN", "organisation tree: " + code,
				"correct the code, or send organization.changed with ADDED; this event is then applied by itself", Role.HR));
	}

	private static Verdict refused(String code, String evidence, String remedy) {
		return Verdict.refused(new Finding(code, evidence, remedy, Role.HR));
	}

	private static OrgNode below(Unit parent, String code) {
		return new OrgNode(parent.node().path() + "/" + code);
	}

	private static boolean isChange(Fact fact, String change) {
		return change.equals(fact.value(Field.CHANGE));
	}

	private static Optional<String> last(List<Fact> told, Field field) {
		return told.stream().filter(fact -> fact.has(field)).reduce((one, later) -> later).map(fact -> fact.value(field));
	}
}
