package org.shebaohub.contribution.sources;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shebaohub.contribution.EmployeeMonth.Said;
import org.shebaohub.contribution.EmployeeMonth.Standing;
import org.shebaohub.contribution.facts.Fact;
import org.shebaohub.contribution.facts.FactKind;
import org.shebaohub.contribution.sources.JdbcMonthBooks.Entry;
import org.shebaohub.contribution.sources.JdbcMonthBooks.Spell;
import org.shebaohub.kernel.InsuranceMonth;

/** Which source says what of each of the four steps of one line; pure. */
record Steps(Books books, InsuranceMonth month) {

	List<Said> enrolled() {
		return orUnknown(Stream.concat(books.spells().stream().map(this::enrolment), facts(FactKind.ENROLLED)));
	}

	/** A refusal by tax authority or bureau is one of the declaration. */
	List<Said> declared() {
		Stream<Said> refused = books.entries().stream().filter(entry -> entry.rejectedCode() != null).map(Steps::refusal);
		return orUnknown(Stream.of(facts(FactKind.DECLARED), refused, facts(FactKind.REJECTED)).flatMap(each -> each));
	}

	List<Said> paid() {
		return orUnknown(facts(FactKind.PAID));
	}

	List<Said> credited() {
		return orUnknown(facts(FactKind.CREDITED));
	}

	private Stream<Said> facts(FactKind kind) {
		Predicate<Fact> wanted = fact -> fact.kind() == kind;
		return books.facts().stream().filter(wanted).map(Steps::statement);
	}

	private static Said statement(Fact fact) {
		boolean rejected = fact.kind() == FactKind.REJECTED;
		Standing standing = fact.endedBy() != null ? Standing.CORRECTED : rejected ? Standing.REJECTED : Standing.HOLDS;
		String evidence = fact.reference() + (rejected ? ", code " + fact.detail() : "")
				+ (fact.endedBy() == null ? "" : "; corrected by " + fact.endedBy());
		return new Said(standing, standing.word(), fact.source(), fact.unit(), fact.effectiveOn(), evidence, fact.share(),
				fact.recordedAt());
	}

	private Said enrolment(Spell spell) {
		boolean stopped = spell.stoppedOn() != null && !spell.stoppedOn().isAfter(month.lastDay());
		return stopped
				? new Said(Standing.STOPPED, "hub", spell.unit(), spell.stoppedOn(), "covered since " + spell.startedOn())
				: new Said(Standing.HOLDS, "hub", spell.unit(), spell.startedOn(), "covered since " + spell.startedOn());
	}

	private static Said refusal(Entry entry) {
		return new Said(Standing.REJECTED, "tax", entry.list().unit(), entry.since(),
				entry.list().declarationNo() + ", code " + entry.rejectedCode());
	}

	private static List<Said> orUnknown(Stream<Said> said) {
		List<Said> all = said.toList();
		return all.isEmpty() ? List.of(Said.NOTHING) : all;
	}
}
