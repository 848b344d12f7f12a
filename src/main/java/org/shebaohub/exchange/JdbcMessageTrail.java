package org.shebaohub.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** The keys under which a message is found, and the attempts that did not end it. */
@Repository
class JdbcMessageTrail {

	private static final Set<String> PERSONAL = Set.of("idNo", "phone", "accountNo", "name");

	private final NamedParameterJdbcOperations jdbc;

	private final Vault vault;

	JdbcMessageTrail(NamedParameterJdbcOperations jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** @param keys name and value of each message's keys, by its id */
	void keys(String direction, Map<Long, Map<String, String>> keys) {
		List<Object> params = new ArrayList<>();
		keys.forEach((id, names) -> names.forEach((name, value) ->
				params.addAll(List.of(direction, id, name, atMost(80, searchable(name, value))))));
		if (!params.isEmpty()) {
			jdbc.getJdbcOperations().update("insert into message_key (direction, message_id, name, key_value) values "
					+ String.join(", ", Collections.nCopies(params.size() / 4, "(?, ?, ?, ?)")), params.toArray());
		}
	}

	/** A replay is found where its original is. */
	void copyKeys(long from, long to) {
		jdbc.update("""
				insert into message_key (direction, message_id, name, key_value)
				select direction, :to, name, key_value from message_key where message_id = :from and direction = 'OUT'
				""", Map.of("from", from, "to", to));
	}

	/** Personal values are stored and searched by their blind index only. */
	String searchable(String name, String value) {
		return PERSONAL.contains(name) ? vault.blindIndex("message_key." + name, value) : value;
	}

	void attempt(Delivery delivery, Instant now, String outcome) {
		jdbc.update("""
				insert into message_attempt (message_id, attempt, ended_at, outcome)
				values (:id, :attempt, :now, :outcome)
				""",
				Map.of("id", delivery.id(), "attempt", delivery.attempt(), "now", Timestamp.from(now), "outcome",
						atMost400(outcome)));
	}

	/** How many attempts ended so. */
	int ended(Delivery delivery, String outcome) {
		return jdbc.queryForObject("select count(*) from message_attempt where message_id = :id and outcome = :outcome",
				Map.of("id", delivery.id(), "outcome", atMost400(outcome)), Integer.class);
	}

	/** {@code name=value} of each message, by its id; of a personal key only the name. */
	Map<Long, List<String>> keysOf(String direction, List<Long> ids) {
		Map<Long, List<String>> keys = new HashMap<>();
		each(ids, "select message_id, name, key_value from message_key where message_id in (:ids) and direction = '" + direction + "' order by name",
				row -> keys.computeIfAbsent(row.getLong("message_id"), id -> new ArrayList<>()).add(PERSONAL.contains(row.getString("name"))
						? row.getString("name") : row.getString("name") + "=" + row.getString("key_value")));
		return keys;
	}

	Map<Long, List<MessageView.Attempt>> attemptsOf(List<Long> ids) {
		Map<Long, List<MessageView.Attempt>> attempts = new HashMap<>();
		each(ids, "select message_id, attempt, ended_at, outcome from message_attempt where message_id in (:ids) order by ended_at, attempt",
				row -> attempts.computeIfAbsent(row.getLong("message_id"), id -> new ArrayList<>()).add(new MessageView.Attempt(
						row.getInt("attempt"), row.getTimestamp("ended_at").toInstant(), row.getString("outcome"))));
		return attempts;
	}

	private void each(List<Long> ids, String sql, RowCallbackHandler row) {
		if (!ids.isEmpty()) {
			jdbc.query(sql, Map.of("ids", ids), row);
		}
	}

	/** As wide as the columns that hold what people read. */
	static String atMost400(String text) {
		return atMost(400, text);
	}

	private static String atMost(int longest, String text) {
		return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
	}
}
