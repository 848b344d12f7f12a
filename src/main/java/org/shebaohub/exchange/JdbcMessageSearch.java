package org.shebaohub.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds messages by their keys. */
@Repository
class JdbcMessageSearch {

	private static final String COLUMNS = """
			select m.id, m.kind, m.counterpart, m.subject, m.state, m.due, m.attempts, m.posted_at, m.closed_at, m.outcome,
			  m.replay_of
			from message_out m
			""";

	private final JdbcClient jdbc;

	private final JdbcMessageTrail trail;

	JdbcMessageSearch(JdbcClient jdbc, JdbcMessageTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	List<MessageView> byKey(String name, String value, MessageState state, long after, int limit) {
		return jdbc.sql(COLUMNS + """
				where m.id > :after and (:state is null or m.state = :state)
				  and m.id in (select k.message_id from message_key k
				    where k.key_value = :value and k.direction = 'OUT' and (:name is null or k.name = :name))
				order by m.id limit :limit
				""")
			.param("after", after)
			.param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
			.param("name", name, java.sql.Types.VARCHAR)
			.param("value", name == null ? value : trail.searchable(name, value))
			.param("limit", limit)
			.query(this::view)
			.list();
	}

	List<MessageView> byState(MessageState state, long after, int limit) {
		return jdbc.sql(COLUMNS + "where m.id > :after and m.state = :state order by m.id limit :limit")
			.param("after", after)
			.param("state", state.name())
			.param("limit", limit)
			.query(this::view)
			.list();
	}

	Optional<MessageView> byId(long id) {
		return jdbc.sql(COLUMNS + "where m.id = :id").param("id", id).query(this::view).optional();
	}

	private MessageView view(ResultSet row, int n) throws SQLException {
		long id = row.getLong("id");
		return new MessageView(id, MessageView.Direction.OUT, row.getString("kind"), row.getString("counterpart"), row.getString("subject"),
				MessageState.valueOf(row.getString("state")), instant(row, "due"), row.getInt("attempts"),
				instant(row, "posted_at"), instant(row, "closed_at"), row.getString("outcome"),
				row.getObject("replay_of", Long.class), trail.keysOf("OUT", id), trail.attemptsOf(id));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}
}
