package org.shebaohub.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code message_out}. */
@Repository
class JdbcMessagesOut {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcMessagesOut(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** @return the ids in the order of the intents */
	List<Long> insert(List<Intent> intents, Instant now) {
		return insert(intents, now, null);
	}

	/** @param replayOf the message that goes out once more */
	long insert(Intent intent, Instant now, long replayOf) {
		return insert(List.of(intent), now, replayOf).get(0);
	}

	private List<Long> insert(List<Intent> intents, Instant now, Long replayOf) {
		List<Object> params = new ArrayList<>();
		String trace = TraceAtHand.orBegin().header();
		for (Intent intent : intents) {
			String digest = vault.digest(intent.content());
			params.addAll(List.of(intent.kind(), intent.counterpart(), intent.subject(), Timestamp.from(intent.due()),
					Timestamp.from(now), vault.seal(intent.content(), place(intent.kind(), intent.subject(), digest)), digest, trace));
			params.add(replayOf);
		}
		var keys = new GeneratedKeyHolder();
		jdbc.sql("""
				insert into message_out (kind, counterpart, subject, state, due, attempts, posted_at, content, digest, trace, replay_of)
				values\s""" + String.join(", ", Collections.nCopies(intents.size(), "(?, ?, ?, 'OPEN', ?, 0, ?, ?, ?, ?, ?)")))
			.params(params)
			.update(keys, "id");
		return keys.getKeyList().stream().map(key -> ((Number) key.get("id")).longValue()).toList();
	}

	/** None for a counterpart that was paused after the row was handed out: it is handed out again when the pause is over. */
	Optional<Delivery> find(long id, int attempt, Instant now) {
		return jdbc.sql("""
				select id, attempts, kind, subject, content, digest, trace from message_out m
				where id = :id and attempts = :attempt and state = 'OPEN' and claimed_until is not null
				  and not exists (select 1 from connector_pause p where p.connector = m.counterpart and p.until_at > :now)
				""")
			.param("now", Timestamp.from(now))
			.param("id", id)
			.param("attempt", attempt)
			.query((row, n) -> new Delivery(row.getLong("id"), row.getInt("attempts"), row.getString("kind"),
					row.getString("subject"), vault.open(row.getBytes("content"),
							place(row.getString("kind"), row.getString("subject"), row.getString("digest"))),
					Trace.read(row.getString("trace")).orElse(null)))
			.optional();
	}

	/** False when the row is not open under this attempt. */
	boolean end(Delivery delivery, MessageState state, Instant now, String outcome) {
		return jdbc.sql("""
				update message_out set state = :state, closed_at = :now, outcome = :outcome, claimed_until = null
				where id = :id and attempts = :attempt and state = 'OPEN' and claimed_until is not null
				""")
			.param("state", state.name())
			.param("now", Timestamp.from(now))
			.param("outcome", JdbcMessageTrail.atMost400(outcome))
			.param("id", delivery.id())
			.param("attempt", delivery.attempt())
			.update() == 1;
	}

	boolean confirm(String kind, String subject, Instant now, String outcome) {
		return jdbc.sql("""
				update message_out set state = 'DONE', closed_at = :now, outcome = :outcome, claimed_until = null
				where subject = :subject and kind = :kind and state = 'OPEN'
				""")
			.param("now", Timestamp.from(now))
			.param("outcome", JdbcMessageTrail.atMost400(outcome))
			.param("subject", subject)
			.param("kind", kind)
			.update() > 0;
	}

	/** False when the row is not open under this attempt. */
	boolean postpone(Delivery delivery, Instant due, String reason) {
		return jdbc.sql("""
				update message_out set due = :due, outcome = :reason, claimed_until = null
				where id = :id and attempts = :attempt and state = 'OPEN' and claimed_until is not null
				""")
			.param("due", Timestamp.from(due))
			.param("reason", JdbcMessageTrail.atMost400(reason))
			.param("id", delivery.id())
			.param("attempt", delivery.attempt())
			.update() == 1;
	}

	/** Moves a parked row; false when it is not parked. */
	boolean unpark(long id, MessageState to, Instant now, String reason) {
		return jdbc.sql("""
				update message_out set state = :to, due = :now, outcome = :reason
				where id = :id and state = 'PARKED'
				""")
			.param("to", to.name())
			.param("now", Timestamp.from(now))
			.param("reason", JdbcMessageTrail.atMost400(reason))
			.param("id", id)
			.update() == 1;
	}

	boolean hasOpenReplay(long id) {
		return jdbc.sql("""
				select count(*) from message_out where subject = (select subject from message_out where id = :id)
				and replay_of = :id and state in ('OPEN', 'PARKED')
				""")
			.param("id", id)
			.query(Long.class)
			.single() > 0;
	}

	/** Whether one of this kind and subject is being carried, or waits for a person. */
	boolean isOnItsWay(String kind, String subject) {
		return jdbc.sql("""
				select count(*) from message_out where subject = :subject and kind = :kind and state in ('OPEN', 'PARKED')
				""").param("subject", subject).param("kind", kind).query(Long.class).single() > 0;
	}

	Optional<Intent> intent(long id, Instant due) {
		return jdbc.sql("select kind, counterpart, subject, content, digest from message_out where id = :id for update")
			.param("id", id)
			.query((row, n) -> new Intent(row.getString("kind"), row.getString("counterpart"),
					row.getString("subject"), due, Map.of(), vault.open(row.getBytes("content"),
							place(row.getString("kind"), row.getString("subject"), row.getString("digest")))))
			.optional();
	}

	private static String place(String kind, String subject, String digest) {
		return "message_out.content/" + kind + "/" + subject + "/" + digest;
	}
}
