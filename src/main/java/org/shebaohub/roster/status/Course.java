package org.shebaohub.roster.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Spell;
import org.shebaohub.roster.fact.Standing;

/** How the status went under one employee number, spell by spell, whatever the order in which its facts arrived. */
final class Course {

	private final List<SpellCourse> spells = new ArrayList<>();

	private Course() {
	}

	/** @param no a number under which somebody was hired */
	static Course of(Standing standing, String no) {
		Course course = new Course();
		List<Spell> spells = standing.spells(no);
		for (int i = 0; i < spells.size(); i++) {
			LocalDate from = spells.get(i).from();
			LocalDate next = i + 1 < spells.size() ? spells.get(i + 1).from() : LocalDate.MAX;
			List<Fact> told = standing.told(no).stream()
				.filter(fact -> !fact.effective().isBefore(from) && fact.effective().isBefore(next)).toList();
			course.spells.add(new SpellCourse(spells.get(i), told));
		}
		return course;
	}

	/** How it stands on a day; of somebody yet to come, how it will begin. */
	Step at(LocalDate day) {
		return spell(day).at(day);
	}

	/** The spell of a day, or the last one before it. */
	SpellCourse spell(LocalDate day) {
		return spells.stream().filter(spell -> spell.hasBegunOn(day)).reduce((one, later) -> later).orElse(spells.get(0));
	}

	/** Each beginning of another status. */
	List<Step> turns() {
		return spells.stream().flatMap(spell -> spell.turns().stream()).toList();
	}

	Optional<Step> illegal() {
		return spells.stream().flatMap(spell -> spell.illegal().stream()).findFirst();
	}
}
