package org.shebaohub.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.JdbcPeople.Locked;
import org.shebaohub.roster.entry.Newcomers;
import org.shebaohub.roster.fact.AsItStands;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.PayeeAccountCheck;
import org.shebaohub.roster.fact.Spell;
import org.shebaohub.roster.fact.Standing;
import org.shebaohub.roster.fact.Verdict;
import org.shebaohub.roster.status.Statuses;
import org.shebaohub.roster.unit.UnitChanges;
import org.shebaohub.roster.unit.Units;
import org.springframework.stereotype.Component;

/** Applies what was told of people: the fact is kept, and the roster is what all facts of the person come to. */
@Component
class Changes {

	private final JdbcPeople people;

	private final JdbcEmployments employments;

	private final Newcomers newcomers;

	private final Facts facts;

	private final Units units;

	private final UnitChanges unitChanges;

	private final Statuses statuses;

	private final BusinessClock clock;

	Changes(JdbcPeople people, JdbcEmployments employments, Newcomers newcomers, Facts facts, Units units,
			UnitChanges unitChanges, Statuses statuses, BusinessClock clock) {
		this.people = people;
		this.employments = employments;
		this.newcomers = newcomers;
		this.facts = facts;
		this.units = units;
		this.unitChanges = unitChanges;
		this.statuses = statuses;
		this.clock = clock;
	}

	/** Applies the fact, unless something stands against it: then nothing is changed. */
	Verdict attempt(Fact fact) {
		return fact.kind() == FactKind.UNIT_CHANGED ? unitChanges.attempt(fact)
				: fact.kind().hires() ? hire(fact) : change(fact);
	}

	/** All of them, as they are. @return how many people are new */
	int enterAll(List<NewEmployment> told) {
		return newcomers.enterAll(told);
	}

	/** The roster as of today, after a day has come from which something holds. */
	void turn(Fact fact) {
		if (fact.kind() == FactKind.UNIT_CHANGED) {
			unitChanges.turn(fact);
		}
		else {
			people.lock(new EmployeeNo(fact.subject())).ifPresent(
					person -> derive(person, fact, Standing.of(facts.of(person.id()), clock.today()), false));
		}
	}

	private Verdict hire(Fact fact) {
		Verdict verdict = units.verdict(fact);
		if (!verdict.isClear()) {
			return verdict;
		}
		IdentityDocument document = fact.document();
		EmployeeNo no = new EmployeeNo(fact.subject());
		if (people.lock(no).filter(other -> !other.index().equals(people.index(document))).isPresent()) {
			return Verdict.numberTaken(no);
		}
		List<Finding> account = PayeeAccountCheck.examine(no, fact.value(Field.NAME), fact.account());
		return account.isEmpty() ? enter(fact, NewEmployment.of(fact, units.node(fact.unit(Field.UNIT)))) : new Verdict(account, null, 0);
	}

	/** Only who has sight of every present employment, and of those under the number, tells more of a known person. */
	private Verdict enter(Fact fact, NewEmployment arrival) {
		boolean stranger = newcomers.enter(arrival);
		Locked person = people.lock(arrival.document()).orElseThrow();
		if (stranger) {
			Fact kept = keep(fact, person);
			if (fact.has(Field.EMPLOYMENT_TYPE)) {
				statuses.derive(kept, arrival.node(), Standing.of(List.of(kept), clock.today()), true);
			}
			return Verdict.kept(kept.id());
		}
		return employments.reachBeyond(fact.origin().scope(), person.id(), arrival.no(), clock.today())
				? Verdict.outOfScope(fact) : apply(fact, person, rememberAsItStood(person));
	}

	private Verdict change(Fact fact) {
		EmployeeNo no = new EmployeeNo(fact.subject());
		return people.lock(no).map(person -> change(fact, no, person)).orElseGet(() -> Verdict.unknown(no));
	}

	private Verdict change(Fact fact, EmployeeNo no, Locked person) {
		List<Fact> known = rememberAsItStood(person);
		Verdict verdict = obstacle(fact, no, Standing.of(known, clock.today()));
		return verdict.isClear() ? apply(fact, person, known) : verdict;
	}

	private Verdict obstacle(Fact fact, EmployeeNo no, Standing standing) {
		Employee employee = employments.find(no).orElseThrow();
		if (!fact.origin().scope().covers(employee.node())) {
			return Verdict.outOfScope(fact, employee.node());
		}
		if (fact.kind().needsEmployment()) {
			return !standing.hadBegun(no.value(), fact.effective()) ? Verdict.notYet(no, fact.effective())
					: fact.kind() == FactKind.TRANSFERRED ? units.verdict(fact) : statuses.verdict(fact, standing);
		}
		List<Finding> account = fact.kind() != FactKind.ACCOUNT_CHANGED ? List.of()
				: PayeeAccountCheck.examine(no, standing.inForce(Field.NAME), fact.account());
		return account.isEmpty() ? Verdict.CLEAR : new Verdict(account, no.value(), 0);
	}

	private Verdict apply(Fact fact, Locked person, List<Fact> known) {
		Fact kept = keep(fact, person);
		List<Fact> all = new ArrayList<>(known);
		all.add(kept);
		derive(person, kept, Standing.of(all, clock.today()), true);
		return Verdict.kept(kept.id());
	}

	private Fact keep(Fact fact, Locked person) {
		return statuses.told(fact.kept(fact.id() == 0 ? facts.add(fact, person.id()) : facts.apply(fact.id(), person.id())));
	}

	private void derive(Locked person, Fact cause, Standing standing, boolean first) {
		if (cause.kind().places()) {
			place(person, cause, standing);
		}
		if (cause.kind().describes()) {
			people.update(person, standing);
		}
		if (cause.kind().turnsStatus() || cause.kind() == FactKind.ABSENT) {
			statuses.derive(cause, employments.find(new EmployeeNo(cause.subject())).orElseThrow().node(), standing, first);
		}
	}

	private void place(Locked person, Fact cause, Standing standing) {
		EmployeeNo no = new EmployeeNo(cause.subject());
		Optional<OrgNode> before = employments.find(no).map(Employee::node);
		List<Spell> spells = standing.spells(no.value());
		List<Employment> placed = spells.stream()
			.map(spell -> new Employment(no, units.node(spell.unit()), spell.from(), spell.to())).toList();
		employments.replace(no, person.id(), placed, spells.stream().map(Spell::employer).toList());
		OrgNode after = placed.get(placed.size() - 1).node();
		before.filter(node -> !node.equals(after)).ifPresent(node -> statuses.moved(no, node, after));
	}

	/** Employments that were entered without facts get them now: what is told later must have something to come after. */
	private List<Fact> rememberAsItStood(Locked person) {
		List<Fact> known = facts.of(person.id());
		Set<String> told = known.stream().filter(fact -> fact.kind().hires()).map(Fact::subject).collect(Collectors.toSet());
		List<AsItStands> untold = employments.of(person.id()).stream().map(stored -> stored.employment().no())
			.filter(no -> !told.contains(no.value())).limit(1).flatMap(no -> standing(person.id(), no).stream())
			.filter(one -> !told.contains(one.no())).toList();
		AsItStands.facts(untold, clock.now()).forEach(fact -> facts.add(fact, person.id()));
		return untold.isEmpty() ? known : facts.of(person.id());
	}

	/** The latest employment under a number. */
	Optional<AsItStands> asItStands(EmployeeNo no) {
		return people.id(no).flatMap(person -> standing(person, no).stream().filter(one -> one.no().equals(no.value()))
			.reduce((one, later) -> later));
	}

	private List<AsItStands> standing(long personId, EmployeeNo no) {
		JdbcPeople.Person person = people.find(no).orElseThrow();
		return employments.of(personId).stream().map(stored -> standing(person, stored, stored.employment())).toList();
	}

	private AsItStands standing(JdbcPeople.Person person, JdbcEmployments.Stored stored, Employment one) {
		return new AsItStands(one.no().value(), stored.employer(), units.codeOf(one.node()), one.from(), one.to(), null,
				person.document(), person.name(), person.phone(), person.insuranceNo(), person.account());
	}
}
