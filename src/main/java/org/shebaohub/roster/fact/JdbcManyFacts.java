package org.shebaohub.roster.fact;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Many rows of {@code roster_fact} at once. */
@Repository
class JdbcManyFacts {

	private final NamedParameterJdbcTemplate batch;

	private final Vault vault;

	JdbcManyFacts(NamedParameterJdbcTemplate batch, Vault vault) {
		this.batch = batch;
		this.vault = vault;
	}

	/** Of people who have no other employment under the number than the one that each of these begins. */
	void insert(List<Fact> hires) {
		batch.batchUpdate("""
				insert into roster_fact (subject, person_id, kind, effective_from, told_at, recorded_at, source, event_id,
				  told_by, told_scope, state, content)
				values (:subject, (select person_id from employment where employee_no = :subject), :kind, :effective, :toldAt,
				  :recordedAt, :source, :eventId, :toldBy, :scope, 'APPLIED', :content)
				""", hires.stream().map(this::row).toArray(MapSqlParameterSource[]::new));
	}

	private MapSqlParameterSource row(Fact fact) {
		Fact.Origin origin = fact.origin();
		return new MapSqlParameterSource(Map.of("subject", fact.subject(), "kind", fact.kind().name(),
				"effective", fact.effective(), "toldAt", Timestamp.from(origin.time()), "recordedAt",
				Timestamp.from(origin.recordedAt()), "source", origin.source(), "eventId", origin.eventId(), "toldBy",
				origin.toldBy(), "scope", origin.scope().path()))
			.addValue("content", vault.seal(fact.text(), JdbcFacts.place(fact.subject(), origin.source(), origin.eventId())));
	}
}
