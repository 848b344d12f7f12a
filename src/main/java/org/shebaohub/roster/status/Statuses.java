package org.shebaohub.roster.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.StaffQuery;
import org.shebaohub.employment.InsuranceLabel;
import org.shebaohub.employment.Leave;
import org.shebaohub.employment.Protection;
import org.shebaohub.employment.TimelineEntry;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.Employment;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Standing;
import org.shebaohub.roster.fact.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Statuses, labels and leaves: what the facts under a number come to today, and who is told when that changes. */
@Component
public class Statuses {

	private final JdbcStates rows;

	private final JdbcLeaves leaves;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	Statuses(JdbcStates rows, JdbcLeaves leaves, BusinessClock clock, ApplicationEventPublisher events) {
		this.rows = rows;
		this.leaves = leaves;
		this.clock = clock;
		this.events = events;
	}

	public Optional<EmploymentState> state(EmployeeNo no) {
		return rows.find(no.value(), clock.today()).map(this::labelled);
	}

	private EmploymentState labelled(EmploymentState state) {
		Set<InsuranceLabel> labels = state.status() == EmploymentStatus.LEFT ? Set.of()
				: leaves(state.no()).stream().filter(leave -> leave.includes(clock.today()))
					.flatMap(leave -> leave.kind().label().stream()).collect(Collectors.toSet());
		return new EmploymentState(state.no(), state.type(), state.status(), state.since(), labels, state.node(),
				state.source());
	}

	public List<EmploymentState> leaving() {
		return rows.leaving(clock.today());
	}

	public List<Leave> leaves(EmployeeNo no) {
		return leaves.of(no.value());
	}

	public Protection protection(EmployeeNo no) {
		return leaves.protection(no.value());
	}

	public boolean isFrozen(EmployeeNo no) {
		return rows.isFrozen(no.value());
	}

	/** All numbers about which there is a dispute. */
	public Set<EmployeeNo> frozen() {
		return rows.frozen();
	}

	/** Those at a node or below it who are looked for, by number. @param nameIndex null for any name */
	public List<EmploymentState> find(StaffQuery query, String nameIndex, OrgNode node) {
		return rows.find(query, nameIndex, node, clock.today()).stream().map(this::labelled).toList();
	}

	/** @param facts everything that counts of the person; @param seen the employments that may be shown */
	public List<TimelineEntry> timeline(List<Fact> facts, List<Employment> seen) {
		return new Timeline(facts, clock.today()).entries(seen);
	}

	/** What stands against a fact of a number under which somebody is employed. */
	public Verdict verdict(Fact fact, Standing standing) {
		return fact.kind().needsEmployment() ? new StatusCheck(fact, standing).examine() : Verdict.CLEAR;
	}

	/** After a fact was applied, or its day has come. */
	public void derive(Fact cause, OrgNode node, Standing standing, boolean first) {
		Course course = Course.of(standing, cause.subject());
		if (cause.kind().turnsStatus()) {
			turn(cause, node, standing, course.at(standing.today()));
		}
		Tidings tidings = new Tidings(cause, node, course);
		if (first) {
			tidings.announced().forEach(events::publishEvent);
		}
		if (!cause.effective().isAfter(standing.today())) {
			tidings.begun().forEach(events::publishEvent);
		}
	}

	/** Whatever counts now is told to all who keep a copy, before what follows from it. */
	public Fact told(Fact fact) {
		events.publishEvent(new RosterNews.Changed(fact.subject(), fact.kind().type, fact.effective(),
				fact.origin().recordedAt(), fact.origin().source(), fact.open(), fact.changeId()));
		return fact;
	}

	/** By a transfer. */
	public void moved(EmployeeNo no, OrgNode from, OrgNode to) {
		events.publishEvent(new RosterNews.EmployeeTransferred(no, from, to));
	}

	private void turn(Fact cause, OrgNode node, Standing standing, Step now) {
		String no = cause.subject();
		Optional<EmploymentStatus> before = rows.status(no).or(() -> asItStood(cause, standing));
		rows.put(no, now, frozen(standing.told(no)), protectedUntil(standing.told(no)));
		leaves.replace(no, new Leaves(standing.told(no)).all());
		before.filter(status -> status != now.status()).ifPresent(status -> events.publishEvent(
				new RosterNews.StatusChanged(new EmployeeNo(no), node, status, now.status(), now.since())));
	}

	private static Optional<EmploymentStatus> asItStood(Fact cause, Standing standing) {
		Standing before = standing.without(cause.id());
		return before.spells(cause.subject()).isEmpty() ? Optional.empty()
				: Optional.of(Course.of(before, cause.subject()).at(before.today()).status());
	}

	/** What was told for the latest day counts, so that a period can be made longer or shorter. */
	private static LocalDate protectedUntil(List<Fact> told) {
		return told.stream().filter(fact -> fact.kind() == FactKind.PROTECTED).reduce((one, later) -> later)
			.map(fact -> LocalDate.parse(fact.value(Field.PROTECTED_UNTIL))).orElse(null);
	}

	private static boolean frozen(List<Fact> told) {
		return told.stream().filter(fact -> fact.kind() == FactKind.FROZEN || fact.kind() == FactKind.UNFROZEN)
			.reduce((one, later) -> later).filter(fact -> fact.kind() == FactKind.FROZEN).isPresent();
	}
}
