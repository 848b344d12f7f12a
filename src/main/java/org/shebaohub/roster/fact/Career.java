package org.shebaohub.roster.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The spells under one employee number, built from facts in the order in which they hold. */
final class Career {

	private final List<Spell> spells = new ArrayList<>();

	/** When the end of the last spell was told; null while it is open or its end is only concluded. */
	private Instant endTold;

	private final LocalDate today;

	Career(LocalDate today) {
		this.today = today;
	}

	void add(Fact fact) {
		if (fact.kind().hires()) {
			begin(fact);
		}
		else if (!spells.isEmpty() && fact.kind() == FactKind.LEFT) {
			end(fact);
		}
		else if (!spells.isEmpty() && fact.kind() == FactKind.TRANSFERRED && !fact.effective().isAfter(today)) {
			replaceLast(last().in(fact.unit(Field.UNIT)));
		}
	}

	/** Where an earlier spell has no end yet, it ended the day before; of two from the same day the one told later counts. */
	private void begin(Fact fact) {
		if (!spells.isEmpty() && last().from().equals(fact.effective())) {
			spells.remove(last());
		}
		if (!spells.isEmpty() && (last().to() == null || !last().to().isBefore(fact.effective()))) {
			replaceLast(last().until(fact.effective().minusDays(1)));
		}
		endTold = null;
		spells.add(new Spell(fact.subject(), fact.value(Field.EMPLOYER), fact.unit(Field.UNIT), fact.effective(), null));
	}

	/** The end that was told last counts. */
	private void end(Fact fact) {
		if (endTold == null || !fact.origin().time().isBefore(endTold)) {
			replaceLast(last().until(fact.effective()));
			endTold = fact.origin().time();
		}
	}

	private Spell last() {
		return spells.get(spells.size() - 1);
	}

	private void replaceLast(Spell spell) {
		spells.set(spells.size() - 1, spell);
	}

	List<Spell> spells() {
		return spells;
	}
}
