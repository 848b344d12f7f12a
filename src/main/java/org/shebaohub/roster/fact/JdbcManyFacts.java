package org.shebaohub.roster.fact;

import java.util.Map;
import org.shebaohub.roster.fact.KeptFact.State;
import org.shebaohub.store.ManyRows;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many rows of {@code roster_fact} at once. */
@Repository
class JdbcManyFacts {

	private record Arrival(Fact told, byte[] content, long personId) {
	}

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ManyRows<Arrival> rows = rows();

	JdbcManyFacts(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(Map<String, Facts.Sealed> hires, Map<String, Long> people) {
		ManyRows.Ready ready = rows.ready(hires.entrySet().stream().filter(one -> people.containsKey(one.getKey()))
			.map(one -> new Arrival(one.getValue().fact(), one.getValue().content(), people.get(one.getKey()))).toList());
		jdbc.sql(ready.sql()).params(ready.lists()).update();
	}

	byte[] seal(Fact fact) {
		return vault.seal(fact.text(), JdbcFacts.place(fact.subject(), fact.origin().source(), fact.origin().eventId()));
	}

	private ManyRows<Arrival> rows() {
		return new ManyRows<Arrival>("roster_fact", "")
			.text("subject", one -> one.told().subject())
			.number("person_id", Arrival::personId)
			.text("kind", one -> one.told().kind().name())
			.day("effective_from", one -> one.told().effective())
			.instant("told_at", one -> one.told().origin().time())
			.instant("recorded_at", one -> one.told().origin().recordedAt())
			.text("source", one -> one.told().origin().source())
			.text("event_id", one -> one.told().origin().eventId())
			.text("told_by", one -> one.told().origin().toldBy())
			.text("told_scope", one -> one.told().origin().scope().path())
			.text("state", one -> State.APPLIED.name())
			.sealed("content", Arrival::content);
	}
}
