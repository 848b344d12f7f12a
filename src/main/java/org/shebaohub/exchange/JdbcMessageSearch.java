package org.shebaohub.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
		return whole(jdbc.sql(COLUMNS + """
				where m.id > :after and (:state is null or m.state = :state)
				  and m.id in (select distinct k.message_id from message_key k
				    where k.key_value = :value and k.direction = 'OUT' and (:name is null or k.name = :name) and k.message_id > :after
				    order by k.message_id limit :some)
				order by m.id limit :limit
				""")
			.param("after", after).param("some", state == null ? limit : Integer.MAX_VALUE)
			.param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
			.param("name", name, java.sql.Types.VARCHAR)
			.param("value", name == null ? value : trail.searchable(name, value))
			.param("limit", limit)
			.query(JdbcMessageSearch::view)
			.list());
	}

	List<MessageView> byState(MessageState state, long after, int limit) {
		return whole(jdbc.sql(COLUMNS + "where m.id > :after and m.state = :state order by m.id limit :limit")
			.param("after", after)
			.param("state", state.name())
			.param("limit", limit)
			.query(JdbcMessageSearch::view)
			.list());
	}

	/** In the order of their ids. */
	List<MessageView> byIds(List<Long> ids) {
		return ids.isEmpty() ? List.of() : whole(jdbc.sql(COLUMNS + "where m.id in (:ids) order by m.id").param("ids", ids)
			.query(JdbcMessageSearch::view).list());
	}

	/** With the keys and attempts of all of them, each read at once. */
	private List<MessageView> whole(List<MessageView> bare) {
		List<Long> ids = bare.stream().map(MessageView::id).toList();
		Map<Long, List<String>> keys = trail.keysOf("OUT", ids);
		Map<Long, List<MessageView.Attempt>> attempts = trail.attemptsOf(ids);
		return bare.stream().map(one -> one.with(keys.getOrDefault(one.id(), List.of()), attempts.getOrDefault(one.id(), List.of()))).toList();
	}

	private static MessageView view(ResultSet row, int n) throws SQLException {
		return new MessageView(row.getLong("id"), MessageView.Direction.OUT, row.getString("kind"), row.getString("counterpart"), row.getString("subject"),
				MessageState.valueOf(row.getString("state")), instant(row, "due"), row.getInt("attempts"),
				instant(row, "posted_at"), instant(row, "closed_at"), row.getString("outcome"),
				row.getObject("replay_of", Long.class), List.of(), List.of());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}
}
