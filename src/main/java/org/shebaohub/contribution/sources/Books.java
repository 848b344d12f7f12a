package org.shebaohub.contribution.sources;

import java.util.List;
import org.shebaohub.contribution.facts.Fact;
import org.shebaohub.contribution.sources.JdbcMonthBooks.Entry;
import org.shebaohub.contribution.sources.JdbcMonthBooks.Spell;
import org.shebaohub.kernel.InsuranceLine;

/** Everything that stands in any book about a person's month. */
record Books(List<Spell> spells, List<Entry> entries, List<Fact> facts) {

	Books of(InsuranceLine line) {
		return new Books(spells.stream().filter(spell -> spell.line() == line).toList(),
				entries.stream().filter(entry -> entry.line() == line).toList(),
				facts.stream().filter(fact -> fact.line() == line).toList());
	}
}
