package org.shebaohub.roster.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.TimelineEntry;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.Employment;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Standing;

/** What was told of a person, in the order of its days, with the statuses that it began. */
final class Timeline {

	private static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::effective)
		.thenComparing(TimelineEntry::recordedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final List<Fact> facts;

	private final Standing standing;

	/** @param facts everything that counts of the person, under whatever number */
	Timeline(List<Fact> facts, LocalDate today) {
		this.facts = facts;
		this.standing = Standing.of(facts, today);
	}

	/** Under those numbers; what was entered before anything was told is concluded from the employments themselves. */
	List<TimelineEntry> entries(List<Employment> employments) {
		Set<String> numbers = employments.stream().map(one -> one.no().value()).collect(Collectors.toSet());
		Map<Long, EmploymentStatus> began = new HashMap<>();
		numbers.stream().filter(no -> !standing.spells(no).isEmpty()).flatMap(no -> Course.of(standing, no).turns().stream())
			.forEach(step -> began.put(step.cause().id(), step.status()));
		Stream<TimelineEntry> told = facts.stream().filter(fact -> numbers.contains(fact.subject()))
			.map(fact -> entry(fact, began.get(fact.id())));
		Stream<TimelineEntry> entered = employments.stream().filter(one -> standing.told(one.no().value()).isEmpty())
			.flatMap(Timeline::entered);
		return Stream.concat(told, entered).sorted(ORDER).toList();
	}

	private static TimelineEntry entry(Fact fact, EmploymentStatus status) {
		return new TimelineEntry(new EmployeeNo(fact.subject()), fact.kind().type, fact.effective(),
				fact.origin().recordedAt(), fact.origin().source(), fact.origin().toldBy(), status, fact.open());
	}

	private static Stream<TimelineEntry> entered(Employment one) {
		TimelineEntry hired = new TimelineEntry(one.no(), FactKind.HIRED.type, one.from(), null, "hub", Actor.HUB.name(),
				EmploymentStatus.ACTIVE, Map.of());
		return one.to() == null ? Stream.of(hired) : Stream.of(hired, new TimelineEntry(one.no(), FactKind.LEFT.type,
				one.to(), null, "hub", Actor.HUB.name(), EmploymentStatus.LEFT, Map.of()));
	}
}
