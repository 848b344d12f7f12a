package org.shebaohub.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which people look rules up and change them: two of them each time, and one of the two owns the rule. */
@Service
public class RuleDesk {

	/** For so long the first of two words counts. */
	static final Duration WORD_COUNTS = Duration.ofDays(30);

	private static final int MAX_SOURCE = 400;

	private final PolicyDesk desk;

	private final JdbcPolicies policies;

	private final RememberedBook book;

	private final OperationLog log;

	private final BusinessClock clock;

	RuleDesk(PolicyDesk desk, JdbcPolicies policies, RememberedBook book, OperationLog log, BusinessClock clock) {
		this.desk = desk;
		this.policies = policies;
		this.book = book;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Rules of a place from a day on; earlier days keep what they had.
	 *
	 * @param source where they come from: the notice of a city, a law, a decision of the company
	 * @param rules values by name; an empty one ends the place's own rule, so that what holds above it holds there, too
	 */
	public record Change(OrgNode node, LocalDate validFrom, String source, Map<String, String> rules) {

		public Change {
			Objects.requireNonNull(node, "node");
			Objects.requireNonNull(validFrom, "validFrom");
			Objects.requireNonNull(source, "source");
			rules = Map.copyOf(rules);
		}
	}

	/** What one person said, who waits for another to say the same. */
	public record Word(Change change, String saidBy, List<String> saidAs, Instant saidAt) {
	}

	/**
	 * A rule as it holds for a place.
	 *
	 * @param value absent while nothing holds
	 * @param setFor the place, or one above it, that has the rule; absent where the hub's own value holds
	 * @param pattern what a value looks like
	 */
	public record Rule(String name, String value, OrgNode setFor, LocalDate validFrom, String source, String pattern, Role owner) {

		static Rule of(PolicyName name, Optional<PolicyRow> row) {
			return new Rule(name.key, row.map(PolicyRow::value).orElse(name.otherwise), row.map(PolicyRow::scope).orElse(null),
					row.map(PolicyRow::validFrom).orElse(null), row.map(PolicyRow::source).orElse(null), name.pattern(), name.owner);
		}
	}

	/** All rules of a place on a day; none for those who may not see it. */
	public List<Rule> inForce(Actor actor, OrgNode node, LocalDate on) {
		return !actor.sees(node) ? List.of()
				: Arrays.stream(PolicyName.values()).map(name -> Rule.of(name, book.current().row(node, name, on))).toList();
	}

	/** What waits for a second person, oldest first. */
	@Transactional(readOnly = true)
	public List<Word> waiting(Actor actor) {
		return policies.words(clock.now().minus(WORD_COUNTS)).stream().filter(word -> actor.sees(word.change().node())).toList();
	}

	/** All of a change or nothing: HELD while only one person has said it, and in force when another says the same. */
	@Transactional
	public Decision set(Actor actor, Change change) {
		List<Finding> findings = faults(change);
		if (!actor.is(Role.HR_MANAGER, Role.FINANCE_MANAGER) || !actor.sees(change.node())) {
			findings.add(new Finding("NOT_ALLOWED", "rules of " + change.node(), "HR_MANAGER or FINANCE_MANAGER of the place may", Role.HR_MANAGER));
		}
		Optional<Word> first = findings.isEmpty() ? policies.wordOfAnother(change, actor.name(), clock.now().minus(WORD_COUNTS)) : Optional.empty();
		first.ifPresent(word -> findings.addAll(withoutTheirOwner(change, Stream.concat(word.saidAs().stream(), roles(actor)).toList())));
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		return first.isPresent() ? inForce(actor, first.get()) : held(actor, change);
	}

	/** Takes back what the actor asked for, while nobody else has said the same. */
	@Transactional
	public Decision withdraw(Actor actor, Change change) {
		if (!policies.takeBack(change, actor.name())) {
			return Decision.refused(new Finding("POLICY_WORD_UNKNOWN", actor.name() + " for " + change.node(), "look at what waits, and send it as it stands there", null));
		}
		log.record(actor, "POLICY_WITHDRAWN", "policy/" + change.node(), Map.of("rules", change.rules(), "validFrom", change.validFrom()));
		return Decision.accepted();
	}

	private Decision held(Actor actor, Change change) {
		log.record(actor, "POLICY_PROPOSED", "policy/" + change.node(), Map.of("rules", change.rules(), "validFrom", change.validFrom(), "source",
				change.source()));
		policies.say(change, actor.name(), roles(actor).collect(Collectors.joining(",")), clock.now());
		return new Decision(Outcome.HELD, List.of(new Finding("SECOND_PERSON_NEEDED", actor.name() + " has spoken",
				"a second person must set the same within " + WORD_COUNTS.toDays() + " days, and each rule's owner must be one of the two", null)));
	}

	private Decision inForce(Actor actor, Word first) {
		Change change = first.change();
		policies.forget(change);
		rows(change, change.source() + ", asked for by " + first.saidBy()).forEach(row -> desk.put(actor, row));
		return Decision.accepted();
	}

	private List<Finding> faults(Change change) {
		List<Finding> faults = new ArrayList<>();
		if (change.rules().isEmpty()) {
			faults.add(new Finding("POLICY_EMPTY", change.node().path(), "name at least one rule and its value", null));
		}
		if (change.source().isBlank() || change.source().length() > MAX_SOURCE / 2) {
			faults.add(new Finding("POLICY_SOURCE_MISSING", change.node().path(), "say in 1 to " + MAX_SOURCE / 2
					+ " characters where the rules come from: a notice, a law, a decision", null));
		}
		if (change.validFrom().getYear() < 2000 || change.validFrom().isAfter(clock.today().plusYears(2))) {
			faults.add(new Finding("POLICY_DATE_UNLIKELY", "from " + change.validFrom(), "take a day between 2000-01-01 and two years from today", null));
		}
		change.rules().forEach((name, value) -> faults.addAll(value.isEmpty() ? noEnd(change, name) : faults(name, value)));
		return faults.isEmpty() ? gaps(change) : faults;
	}

	private List<Finding> noEnd(Change change, String name) {
		return PolicyName.of(name).isEmpty() ? faults(name, "") : book.current().isOwn(change.node(), name, change.validFrom()) ? List.of()
				: List.of(new Finding("POLICY_NOT_SET", name + " of " + change.node(), "only a rule that the place itself has on that day can end", null));
	}

	/** A place that has a rule of its own answers every question, and so do those below it: the hub would not start with less. */
	private List<Finding> gaps(Change change) {
		LocalDate on = change.validFrom().isAfter(clock.today()) ? change.validFrom() : clock.today();
		return book.current().gapsWith(rows(change, change.source()), change.node(), on).stream()
			.map(gap -> new Finding("POLICY_INCOMPLETE", gap, "add it to this change", null)).collect(Collectors.toCollection(ArrayList::new));
	}

	static List<Finding> faults(String name, String value) {
		Optional<PolicyName> rule = PolicyName.of(name);
		if (rule.isEmpty()) {
			return List.of(new Finding("POLICY_NOT_KNOWN", name, "use one of " + PolicyName.keys(), null));
		}
		return rule.get().accepts(value) ? List.of()
				: List.of(new Finding("POLICY_VALUE_UNREADABLE", name + " = " + value, "write a value that matches " + rule.get().pattern(), null));
	}

	private static List<Finding> withoutTheirOwner(Change change, List<String> roles) {
		return change.rules().keySet().stream().sorted().map(name -> PolicyName.of(name).orElseThrow()).filter(rule -> !roles.contains(rule.owner.name()))
			.map(rule -> new Finding("ROLE_NEEDED", rule.key, "one of the two people must be " + rule.owner, rule.owner)).toList();
	}

	private static Stream<String> roles(Actor actor) {
		return Stream.of(Role.HR_MANAGER, Role.FINANCE_MANAGER).filter(actor::is).map(Role::name);
	}

	private static List<PolicyRow> rows(Change change, String source) {
		return change.rules().entrySet().stream().sorted(Map.Entry.comparingByKey())
			.map(rule -> new PolicyRow(0, change.node(), rule.getKey(), rule.getValue(), change.validFrom(), source)).toList();
	}
}
