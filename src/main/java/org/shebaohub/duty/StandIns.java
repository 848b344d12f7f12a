package org.shebaohub.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who stands in for whom on one day; pure. Deputies of deputies count, and a circle of them is nobody. */
final class StandIns {

	private final Map<String, Absence> away = new HashMap<>();

	/** @param absences of the day, in the order in which they were entered; the last of a person counts */
	StandIns(List<Absence> absences) {
		absences.forEach(absence -> away.put(absence.person(), absence));
	}

	/** The person himself when he is there, else the first deputy who is. */
	Optional<String> present(String person) {
		Set<String> asked = new HashSet<>();
		String next = person;
		while (next != null && away.containsKey(next)) {
			next = asked.add(next) ? away.get(next).deputy() : null;
		}
		return Optional.ofNullable(next);
	}

	List<String> present(Collection<String> people) {
		return people.stream().map(this::present).flatMap(Optional::stream).distinct().toList();
	}

	/** True when this person's deputies lead back to somebody who is away too. */
	boolean isCircle(String person) {
		Set<String> asked = new HashSet<>();
		String next = person;
		while (next != null && away.containsKey(next)) {
			if (!asked.add(next)) {
				return true;
			}
			next = away.get(next).deputy();
		}
		return false;
	}

	/** With one absence more. */
	StandIns and(Absence absence) {
		StandIns more = new StandIns(List.copyOf(away.values()));
		more.away.put(absence.person(), Objects.requireNonNull(absence));
		return more;
	}
}
