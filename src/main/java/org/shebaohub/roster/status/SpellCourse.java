package org.shebaohub.roster.status;

import static org.shebaohub.employment.EmploymentStatus.ACTIVE;
import static org.shebaohub.employment.EmploymentStatus.LEAVING;
import static org.shebaohub.employment.EmploymentStatus.UNPAID_LEAVE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Spell;

/** How the status went in one spell, from the hire to the day after the last. */
final class SpellCourse {

	private final Spell spell;

	private final List<Step> steps;

	private final Resignations resignations;

	/** The announcement of the end; null when nobody told of one. */
	private final Fact end;

	/** @param told of this spell, in the order in which it holds */
	SpellCourse(Spell spell, List<Fact> told) {
		this.spell = spell;
		this.resignations = new Resignations(told);
		this.end = told.stream().filter(fact -> fact.kind() == FactKind.LEFT && fact.effective().equals(spell.to()))
			.max(Comparator.comparing(fact -> fact.origin().time())).orElse(null);
		StatusWalk walk = new StatusWalk(resignations);
		told.forEach(walk::add);
		this.steps = spell.to() == null ? walk.steps() : walk.left(spell.to(), end);
	}

	boolean hasBegunOn(LocalDate day) {
		return !spell.from().isAfter(day);
	}

	boolean endedBefore(LocalDate day) {
		return spell.to() != null && spell.to().isBefore(day);
	}

	/** Those that began another status. */
	List<Step> turns() {
		return steps.stream().filter(step -> since(step).equals(step.since())).toList();
	}

	Resignations resignations() {
		return resignations;
	}

	/** How it stands on a day; whoever is known to leave is leaving from the day on which that was told. */
	Step at(LocalDate day) {
		Step step = steps.stream().filter(one -> !one.since().isAfter(day)).reduce((one, later) -> later)
			.orElse(steps.get(0));
		boolean announced = end != null && !day.isAfter(spell.to()) && !told(end).isAfter(day);
		return announced && (step.status() == ACTIVE || step.status() == UNPAID_LEAVE)
				? new Step(LEAVING, step.type(), told(end), end)
				: new Step(step.status(), step.type(), since(step), step.cause());
	}

	/** Where only the type of employment changed, the status is older. */
	private LocalDate since(Step step) {
		int first = steps.indexOf(step);
		while (first > 0 && steps.get(first - 1).status() == step.status()) {
			first--;
		}
		return steps.get(first).since();
	}

	/** The first step that must not follow the one before it. */
	Optional<Step> illegal() {
		for (int i = 1; i < steps.size(); i++) {
			if (!steps.get(i).mayFollow(steps.get(i - 1))) {
				return Optional.of(steps.get(i));
			}
		}
		return Optional.empty();
	}

	private static LocalDate told(Fact fact) {
		return LocalDate.ofInstant(fact.origin().time(), BusinessClock.ZONE);
	}
}
