package org.shebaohub.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds messages that came in, those that were set aside with the reason. */
@Repository
class JdbcIncomingSearch {

	private static final String COLUMNS = """
			select m.id, m.kind, m.source, m.message_id, m.subject, m.received_at, m.answer, a.of_id, a.state, a.attempts,
			  a.closed_at, a.outcome
			""";

	private static final String ASIDE = COLUMNS + "from message_aside a join message_in m on m.id = a.id ";

	private static final String ALL = COLUMNS + "from message_in m left join message_aside a on a.id = m.id ";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JdbcMessageTrail trail;

	JdbcIncomingSearch(JdbcClient jdbc, Vault vault, JdbcMessageTrail trail) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.trail = trail;
	}

	/** @param state null for those that wait for a person */
	List<MessageView> byState(MessageState state, long after, int limit) {
		String which = state == null ? "a.state in ('PARKED', 'QUARANTINED')"
				: state == MessageState.DONE ? "(a.state is null or a.state = 'DONE')" : "a.state = :state";
		return jdbc.sql((state == MessageState.DONE ? ALL : ASIDE) + "where m.id > :after and " + which
				+ " order by m.id limit :limit")
			.param("after", after).param("state", state == null ? null : state.name(), Types.VARCHAR).param("limit", limit)
			.query(this::view).list();
	}

	List<MessageView> byKey(String name, String value, MessageState state, long after, int limit) {
		return jdbc.sql(ALL + """
				where m.id > :after and (:state is null or coalesce(a.state, 'DONE') = :state)
				  and m.id in (select distinct k.message_id from message_key k
				    where k.key_value = :value and k.direction = 'IN' and (:name is null or k.name = :name) and k.message_id > :after
				    order by k.message_id limit :some)
				order by m.id limit :limit
				""")
			.param("after", after).param("some", state == null ? limit : Integer.MAX_VALUE).param("state", state == null ? null : state.name(), Types.VARCHAR)
			.param("name", name, Types.VARCHAR).param("value", name == null ? value : trail.searchable(name, value))
			.param("limit", limit).query(this::view).list();
	}

	Optional<MessageView> byId(long id) {
		return jdbc.sql(ALL + "where m.id = :id").param("id", id).query(this::view).optional();
	}

	/** Of one that was set aside what it was told is the reason; what an applied one was told is not shown. */
	private MessageView view(ResultSet row, int n) throws SQLException {
		long id = row.getLong("id");
		String state = row.getString("state");
		return new MessageView(id, MessageView.Direction.IN, row.getString("kind"), row.getString("source"),
				row.getString("subject"), state == null ? MessageState.DONE : MessageState.valueOf(state), null,
				row.getInt("attempts"), instant(row, "received_at"), instant(row, "closed_at"),
				state == null ? "applied" : outcome(row), null, trail.keysOf("IN", List.of(id)).getOrDefault(id, List.of()), List.of());
	}

	private String outcome(ResultSet row) throws SQLException {
		String reason = vault.open(row.getBytes("answer"),
				"message_in.answer/" + row.getString("source") + "/" + row.getString("message_id"));
		String since = row.getString("outcome");
		return since == null ? reason : reason + "; " + since;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}
}
