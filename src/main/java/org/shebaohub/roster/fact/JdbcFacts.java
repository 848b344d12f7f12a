package org.shebaohub.roster.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.fact.KeptFact.State;
import org.shebaohub.roster.fact.KeptFact.Wait;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code roster_fact}: only what became of them changes. */
@Repository
class JdbcFacts implements NodeRows {

	private static final String COLUMNS = """
			select id, subject, person_id, kind, effective_from, told_at, recorded_at, source, event_id, told_by, told_scope,
			  state, waits_for, waits_until, reason, content
			from roster_fact
			""";

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcFacts(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("roster_fact", "told_scope", "state = 'WAITING'");
	}

	long insert(Fact fact, Long personId, Wait wait) {
		var key = new GeneratedKeyHolder();
		told(jdbc.sql("""
				insert into roster_fact (subject, person_id, kind, effective_from, told_at, recorded_at, source, event_id,
				  told_by, told_scope, state, waits_for, waits_until, reason, content)
				values (:subject, :person, :kind, :effective, :toldAt, :recordedAt, :source, :eventId, :toldBy, :scope,
				  :state, :waitsFor, :until, :reason, :content)
				"""), fact)
			.param("person", personId, Types.BIGINT)
			.param("state", (wait == null ? State.APPLIED : State.WAITING).name())
			.param("waitsFor", wait == null ? null : wait.key(), Types.VARCHAR)
			.param("until", wait == null ? null : Timestamp.from(wait.until()), Types.TIMESTAMP)
			.param("reason", wait == null ? null : wait.reason(), Types.VARCHAR)
			.update(key, "id");
		return key.getKey().longValue();
	}

	private JdbcClient.StatementSpec told(JdbcClient.StatementSpec insert, Fact fact) {
		Fact.Origin origin = fact.origin();
		return insert.param("subject", fact.subject())
			.param("kind", fact.kind().name())
			.param("effective", fact.effective())
			.param("toldAt", Timestamp.from(origin.time()))
			.param("recordedAt", Timestamp.from(origin.recordedAt()))
			.param("source", origin.source())
			.param("eventId", origin.eventId())
			.param("toldBy", origin.toldBy())
			.param("scope", origin.scope().path())
			.param("content", vault.seal(fact.text(), place(fact.subject(), origin.source(), origin.eventId())));
	}

	List<KeptFact> of(long personId) {
		return jdbc.sql(COLUMNS + "where person_id = :person order by id").param("person", personId)
			.query(this::fact).list();
	}

	List<KeptFact> about(String subject) {
		return jdbc.sql(COLUMNS + "where subject = :subject order by id").param("subject", subject)
			.query(this::fact).list();
	}

	List<KeptFact> waitingFor(String key) {
		return jdbc.sql(COLUMNS + "where waits_for = :key and state = 'WAITING' order by effective_from, told_at, id")
			.param("key", key).query(this::fact).list();
	}

	Optional<KeptFact> find(long id) {
		return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(this::fact).optional();
	}

	void become(long id, State state, Long personId, String waitsFor, String reason) {
		jdbc.sql("""
				update roster_fact set state = :state, person_id = :person, waits_for = :waitsFor, reason = :reason
				where id = :id
				""")
			.param("state", state.name())
			.param("person", personId, Types.BIGINT)
			.param("waitsFor", waitsFor, Types.VARCHAR)
			.param("reason", reason, Types.VARCHAR)
			.param("id", id)
			.update();
	}

	private KeptFact fact(ResultSet row, int n) throws SQLException {
		String subject = row.getString("subject");
		Fact.Origin origin = new Fact.Origin(row.getString("source"), row.getString("event_id"),
				row.getString("told_by"), new OrgNode(row.getString("told_scope")), instant(row, "told_at"),
				instant(row, "recorded_at"));
		Fact fact = new Fact(row.getLong("id"), FactKind.valueOf(row.getString("kind")), subject,
				row.getObject("effective_from", LocalDate.class), origin, Fact.values(vault.open(row.getBytes("content"),
						place(subject, origin.source(), origin.eventId()))));
		return new KeptFact(fact, row.getObject("person_id", Long.class), State.valueOf(row.getString("state")),
				row.getString("waits_for"), instant(row, "waits_until"), row.getString("reason"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}

	static String place(String subject, String source, String eventId) {
		return "roster_fact.content/" + subject + "/" + source + "/" + eventId;
	}
}
