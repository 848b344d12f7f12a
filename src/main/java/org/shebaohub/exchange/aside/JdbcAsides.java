package org.shebaohub.exchange.aside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MessageState;
import org.shebaohub.exchange.aside.AsideBook.Aside;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code message_aside}. */
@Repository
class JdbcAsides {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcAsides(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(long id, Incoming incoming, MessageState state) {
		jdbc.sql("insert into message_aside (id, source, of_id, state, attempts) values (:id, :source, :of, :state, 0)")
			.param("id", id).param("source", incoming.source()).param("of", incoming.messageId())
			.param("state", state.name()).update();
	}

	/** Empty when it waits, or is not there. */
	Optional<Long> reopen(String source, String rowId, MessageState state) {
		Optional<Long> known = jdbc.sql("select id from message_in where source = :source and message_id = :id")
			.param("source", source).param("id", rowId).query(Long.class).optional();
		return known.filter(id -> jdbc.sql("""
				update message_aside set state = :state, closed_at = null, outcome = null
				where id = :id and state in ('DONE', 'DISMISSED')
				""").param("state", state.name()).param("id", id).update() == 1);
	}

	/** @return false when nothing waited under that id */
	boolean applied(String source, String messageId, Instant now) {
		return jdbc.sql("""
				update message_aside set state = 'DONE', closed_at = :now, outcome = 'the same message was applied'
				where source = :source and of_id = :of and state = 'PARKED'
				""")
			.param("now", Timestamp.from(now)).param("source", source).param("of", messageId).update() > 0;
	}

	/** @return false when it was not in that state */
	boolean end(long id, MessageState from, MessageState to, Instant now, String outcome) {
		return jdbc.sql("""
				update message_aside set state = :to, closed_at = :now, outcome = :outcome where id = :id and state = :from
				""")
			.param("to", to.name()).param("now", Timestamp.from(now)).param("outcome", shortened(outcome)).param("id", id)
			.param("from", from.name()).update() == 1;
	}

	/** It was sent through once more and refused. */
	void refused(long id, String outcome) {
		jdbc.sql("update message_aside set attempts = attempts + 1, outcome = :outcome where id = :id")
			.param("outcome", shortened(outcome)).param("id", id).update();
	}

	/** @param messageId null for all of the source */
	long waiting(String source, String messageId) {
		return jdbc.sql("""
				select count(*) from message_aside where source = :source and (:of is null or of_id = :of)
				  and state in ('PARKED', 'QUARANTINED')
				""")
			.param("source", source).param("of", messageId, Types.VARCHAR).query(Long.class).single();
	}

	/** Locked until the end of the transaction. */
	Optional<Aside> take(long id) {
		return jdbc.sql("select id from message_aside where id = :id for update").param("id", id).query(Long.class).optional()
			.flatMap(this::find);
	}

	Optional<Aside> find(long id) {
		return jdbc.sql("""
				select a.id, a.source, a.of_id, a.state, m.kind, m.subject, m.message_id, m.content
				from message_aside a join message_in m on m.id = a.id where a.id = :id
				""").param("id", id).query(this::aside).optional();
	}

	private Aside aside(ResultSet row, int n) throws SQLException {
		String place = "message_in.content/" + row.getString("source") + "/" + row.getString("message_id");
		return new Aside(row.getLong("id"), MessageState.valueOf(row.getString("state")), new Incoming(row.getString("source"),
				row.getString("of_id"), row.getString("kind"), row.getString("subject"), Map.of(),
				vault.open(row.getBytes("content"), place)));
	}

	private static String shortened(String text) {
		return text.length() <= 400 ? text : text.substring(0, 399) + "…";
	}
}
