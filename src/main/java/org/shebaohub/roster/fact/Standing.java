package org.shebaohub.roster.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shebaohub.roster.PayeeAccount;

/**
 * What a person's facts come to on a day, whatever the order in which they arrived: they count by the day from which they
 * hold, then by the time at which they were told.
 */
public final class Standing {

	private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::effective)
		.thenComparing(fact -> fact.kind() == FactKind.LEFT)
		.thenComparing(fact -> fact.origin().time())
		.thenComparing(Fact::id);

	private final List<Fact> facts;

	private final LocalDate today;

	private final Map<String, Career> careers = new TreeMap<>();

	private final Map<String, List<Fact>> told = new TreeMap<>();

	/** The hire with which the person came; null when nobody was hired. */
	private final Fact first;

	private Standing(List<Fact> facts, LocalDate today) {
		this.facts = facts.stream().sorted(ORDER).toList();
		this.today = today;
		this.first = facts.stream().filter(fact -> fact.kind().hires()).min(Comparator.comparing(Fact::id))
			.orElse(null);
		Map<String, Fact> hires = new HashMap<>();
		this.facts.stream().filter(fact -> fact.kind() == FactKind.HIRED)
			.forEach(fact -> hires.merge(fact.subject(), fact, Standing::toldLater));
		this.facts.stream()
			.filter(fact -> fact.kind() != FactKind.HIRED || hires.get(fact.subject()) == fact)
			.forEach(fact -> {
				careers.computeIfAbsent(fact.subject(), no -> new Career(today)).add(fact);
				told.computeIfAbsent(fact.subject(), no -> new ArrayList<>()).add(fact);
			});
	}

	public static Standing of(List<Fact> facts, LocalDate today) {
		return new Standing(facts, today);
	}

	/** A hire told again corrects the hire. */
	private static Fact toldLater(Fact one, Fact other) {
		return other.origin().time().isBefore(one.origin().time()) ? one : other;
	}

	/** Whether the fact would give the value in force today, once it is told beside the others. */
	public static boolean wouldHold(Fact fact, Field field, List<Fact> others, LocalDate today) {
		Fact told = fact.kept(Long.MAX_VALUE);
		return of(Stream.concat(others.stream(), Stream.of(told)).toList(), today).inForceFact(field) == told;
	}

	/** All spells under this number, oldest first. */
	public List<Spell> spells(String employeeNo) {
		return careers.containsKey(employeeNo) ? careers.get(employeeNo).spells() : List.of();
	}

	/** What counts under this number, in the order in which it holds. */
	public List<Fact> told(String employeeNo) {
		return told.getOrDefault(employeeNo, List.of());
	}

	/** With one more fact. */
	public Standing with(Fact fact) {
		return of(Stream.concat(facts.stream(), Stream.of(fact.kept(Long.MAX_VALUE))).toList(), today);
	}

	/** As if one fact had never been told. */
	public Standing without(long factId) {
		return of(facts.stream().filter(fact -> fact.id() != factId).toList(), today);
	}

	public LocalDate today() {
		return today;
	}

	/** True when a spell under this number had begun by that day. */
	public boolean hadBegun(String employeeNo, LocalDate day) {
		return spells(employeeNo).stream().anyMatch(spell -> !spell.from().isAfter(day));
	}

	/** The value in force today; of several yet to come the first, so that somebody who will join has a name. */
	public String inForce(Field field) {
		return inForceFact(field) == null ? null : inForceFact(field).value(field);
	}

	/** A second employment of a known person says nothing of the person; a hire told again corrects the first. */
	private boolean speaksOf(Field field, Fact fact) {
		return !fact.kind().hires() || field == Field.INSURANCE_NO
				|| fact == first
				|| fact.kind() == FactKind.HIRED && fact.subject().equals(first.subject());
	}

	/** @return null when none is known */
	public PayeeAccount account() {
		Fact told = inForceFact(Field.ACCOUNT_NO);
		return told == null ? null : told.account();
	}

	/** The fact that gave the value in force, so that fields which belong together stay together. */
	private Fact inForceFact(Field field) {
		List<Fact> told = facts.stream().filter(fact -> fact.has(field) && speaksOf(field, fact)).toList();
		return told.stream().filter(fact -> !fact.effective().isAfter(today)).reduce((first, second) -> second)
			.orElse(told.isEmpty() ? null : told.get(0));
	}
}
