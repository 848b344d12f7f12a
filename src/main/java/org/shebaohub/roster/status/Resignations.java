package org.shebaohub.roster.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;

/** The resignations of one spell by their ids; the same id told again corrects, whatever order they came in. */
final class Resignations {

	private final Map<String, Fact> told = new LinkedHashMap<>();

	private final Map<String, Fact> withdrawn = new LinkedHashMap<>();

	Resignations(List<Fact> facts) {
		facts.forEach(fact -> {
			if (fact.kind() == FactKind.RESIGNED) {
				told.merge(id(fact), fact, Resignations::toldLater);
			}
			if (fact.kind() == FactKind.RESIGNATION_WITHDRAWN) {
				withdrawn.put(id(fact), fact);
			}
		});
	}

	private static Fact toldLater(Fact one, Fact other) {
		return other.origin().time().isBefore(one.origin().time()) ? one : other;
	}

	/** Whether this is what counts under its id, and was not withdrawn on the very day. */
	boolean holds(Fact resigned) {
		Fact gone = withdrawn.get(id(resigned));
		return told.get(id(resigned)) == resigned && (gone == null || gone.effective().isAfter(resigned.effective()));
	}

	boolean knows(String id) {
		return told.containsKey(id);
	}

	boolean isWithdrawn(String id) {
		return withdrawn.containsKey(id);
	}

	/** The one that stands on a day. */
	Optional<Fact> open(LocalDate day) {
		return told.values().stream().filter(this::holds).filter(fact -> !fact.effective().isAfter(day))
			.filter(fact -> !isWithdrawn(id(fact)) || withdrawn.get(id(fact)).effective().isAfter(day))
			.reduce((one, later) -> later);
	}

	/** One of another id that is not withdrawn. */
	Optional<Fact> otherThan(String id) {
		return told.values().stream().filter(fact -> !id(fact).equals(id) && !isWithdrawn(id(fact))).findFirst();
	}

	private static String id(Fact fact) {
		return fact.value(Field.RESIGNATION_ID);
	}
}
