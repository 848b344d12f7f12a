package org.shebaohub.employment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long a person has worked here under whatever number and legal entity, and where years of service may have been lost.
 *
 * @param since the first day of all
 * @param days worked until the day looked at, days of two employments counted once
 * @param gaps oldest first
 */
public record Seniority(LocalDate since, long days, List<Gap> gaps) {

	/** An employment with its legal entity. @param to null while it lasts */
	public record Term(String employer, LocalDate from, LocalDate to) {
	}

	/**
	 * Days between two employments, both inclusive.
	 *
	 * @param transfer true when another legal entity follows: then no day should be missing
	 */
	public record Gap(LocalDate from, LocalDate to, boolean transfer) {

		public long days() {
			return ChronoUnit.DAYS.between(from, to) + 1;
		}
	}

	/** @param terms of one person, at least one; those yet to begin do not count */
	public static Seniority of(List<Term> terms, LocalDate today) {
		List<Gap> gaps = new ArrayList<>();
		long days = 0;
		Term last = null;
		LocalDate reached = null;
		for (Term term : terms.stream().filter(one -> !one.from.isAfter(today)).sorted(Comparator.comparing(Term::from)).toList()) {
			LocalDate until = term.to == null || term.to.isAfter(today) ? today : term.to;
			LocalDate next = reached == null ? term.from : reached.plusDays(1);
			if (term.from.isAfter(next)) {
				gaps.add(new Gap(next, term.from.minusDays(1), !term.employer.equals(last.employer)));
			}
			LocalDate counted = term.from.isAfter(next) ? term.from : next;
			days += Math.max(0, ChronoUnit.DAYS.between(counted, until) + 1);
			last = reached == null || until.isAfter(reached) ? term : last;
			reached = reached == null || until.isAfter(reached) ? until : reached;
		}
		return new Seniority(terms.stream().map(Term::from).min(Comparator.naturalOrder()).orElseThrow(), days, gaps);
	}
}
