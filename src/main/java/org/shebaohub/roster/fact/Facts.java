package org.shebaohub.roster.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.roster.fact.KeptFact.State;
import org.shebaohub.roster.fact.KeptFact.Wait;
import org.springframework.stereotype.Component;

/** Everything that was told, with what became of it. */
@Component
public class Facts {

	private final JdbcFacts rows;

	private final JdbcManyFacts many;

	Facts(JdbcFacts rows, JdbcManyFacts many) {
		this.rows = rows;
		this.many = many;
	}

	/** A fact made ready to be kept. */
	public record Sealed(Fact fact, byte[] content) {
	}

	/** Asks the store nothing. */
	public Sealed seal(Fact fact) {
		return new Sealed(fact, many.seal(fact));
	}

	/**
	 * Of people who have no other employment under the number than the one that each of these begins.
	 *
	 * @param people by the same keys as the hires; hires of nobody are left out
	 */
	public void addHires(Map<String, Sealed> hires, Map<String, Long> people) {
		many.insert(hires, people);
	}

	/** @param personId null for a fact about a unit */
	public long add(Fact fact, Long personId) {
		return rows.insert(fact, personId, null);
	}

	public long addWaiting(Fact fact, Wait wait) {
		return rows.insert(fact, null, wait);
	}

	/** What counts of a person, under whatever number. */
	public List<Fact> of(long personId) {
		return rows.of(personId).stream().map(KeptFact::fact).toList();
	}

	/** What counts of a unit. */
	public List<Fact> ofUnit(String code) {
		return rows.about("unit/" + code).stream().filter(kept -> kept.state() == State.APPLIED).map(KeptFact::fact)
			.toList();
	}

	/** Everything about a subject, in the order of its coming. */
	public List<KeptFact> about(String subject) {
		return rows.about(subject);
	}

	/** The hire or rehire of that day under a number, as it was told last. */
	public Optional<Fact> hire(String employeeNo, LocalDate day) {
		return about(employeeNo).stream().filter(one -> one.state() == State.APPLIED).map(KeptFact::fact)
			.filter(fact -> fact.kind().hires() && fact.effective().equals(day))
			.max(Comparator.comparing((Fact fact) -> fact.origin().time()).thenComparing(Fact::id));
	}

	public List<KeptFact> waitingFor(String key) {
		return rows.waitingFor(key);
	}

	public Optional<KeptFact> find(long id) {
		return rows.find(id);
	}

	/** @return the id */
	public long apply(long id, Long personId) {
		rows.become(id, State.APPLIED, personId, null, null);
		return id;
	}

	public void waitFor(long id, String key, String reason) {
		rows.become(id, State.WAITING, null, key, reason);
	}

	public void park(long id, String reason) {
		rows.become(id, State.PARKED, null, null, reason);
	}
}
