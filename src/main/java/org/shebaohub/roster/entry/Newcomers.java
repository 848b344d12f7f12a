package org.shebaohub.roster.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.PayeeAccountCheck;
import org.shebaohub.roster.unit.Unit;
import org.shebaohub.roster.unit.Units;
import org.shebaohub.store.ManyRows;
import org.springframework.stereotype.Component;

/** People who come into the roster: one by one, or many at once under numbers that it does not know. */
@Component
public class Newcomers {

	private final JdbcArrivals arrivals;

	private final Facts facts;

	Newcomers(JdbcArrivals arrivals, Facts facts) {
		this.arrivals = arrivals;
		this.facts = facts;
	}

	/**
	 * Some of them, sealed.
	 *
	 * @param others those with a document that one before them has
	 * @param findings what stands against some, who are not among them
	 */
	public record Group(List<Arrival> arrivals, ManyRows.Ready people, Map<String, Facts.Sealed> hires, List<Fact> others,
			List<Finding> findings) {
	}

	/** @param others of whom nothing was entered */
	public record Entered(List<Fact> hires, List<Fact> others) {
	}

	/** @return false when the person is known: then nothing is entered */
	public boolean enter(NewEmployment told) {
		List<Arrival> one = List.of(arrivals.arrival(told));
		return !arrivals.insert(one, arrivals.seal(one)).isEmpty();
	}

	/** Whether their people are known or not. @return how many people are new */
	public int enterAll(List<NewEmployment> told) {
		return arrivals.insertAll(told);
	}

	/** Asks the store nothing. @param units by code, as far as they are there */
	public Group ready(List<Fact> hires, Function<String, Optional<Unit>> units) {
		Map<String, Arrival> each = new LinkedHashMap<>();
		Map<String, Facts.Sealed> sealed = new LinkedHashMap<>();
		List<Fact> others = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		for (Fact hire : hires) {
			Optional<Unit> unit = units.apply(hire.unit(Field.UNIT));
			List<Finding> against = against(hire, unit);
			findings.addAll(against);
			Optional<Arrival> arrival = unit.filter(one -> against.isEmpty())
				.map(one -> arrivals.arrival(NewEmployment.of(hire, one.node())));
			if (arrival.filter(one -> each.putIfAbsent(one.index(), one) == null).isPresent()) {
				sealed.put(arrival.get().index(), facts.seal(hire));
			}
			else if (against.isEmpty()) {
				others.add(hire);
			}
		}
		List<Arrival> people = List.copyOf(each.values());
		return new Group(people, arrivals.seal(people), sealed, others, findings);
	}

	private static List<Finding> against(Fact hire, Optional<Unit> unit) {
		return Stream.of(Units.verdict(hire, unit).findings(),
				PayeeAccountCheck.examine(new EmployeeNo(hire.subject()), hire.value(Field.NAME), hire.account()))
			.flatMap(List::stream).toList();
	}

	public Entered enter(Group group) {
		if (group.arrivals().isEmpty()) {
			return new Entered(List.of(), group.others());
		}
		Map<String, Long> strangers = arrivals.insert(group.arrivals(), group.people());
		if (!strangers.isEmpty()) {
			facts.addHires(group.hires(), strangers);
		}
		List<Fact> hires = new ArrayList<>();
		List<Fact> others = new ArrayList<>(group.others());
		group.hires().forEach((index, hire) -> (strangers.containsKey(index) ? hires : others).add(hire.fact()));
		return new Entered(hires, others);
	}
}
