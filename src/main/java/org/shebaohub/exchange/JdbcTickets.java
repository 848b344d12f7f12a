package org.shebaohub.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code message_out} as they are handed out: the oldest open one of each counterpart and subject. */
@Repository
class JdbcTickets {

	static final String RUN_OUT = "claimed_until < :wall";

	static final String WAITING = "claimed_until is null";

	private final JdbcClient jdbc;

	JdbcTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Outbox.Ticket> claim(Instant now, Instant wall, Instant until, int limit) {
		List<Long> due = new ArrayList<>(due(RUN_OUT, now, wall, limit));
		if (due.size() < limit) {
			due.addAll(due(WAITING, now, wall, limit - due.size()));
		}
		List<Outbox.Ticket> tickets = due.isEmpty() ? List.of() : locked(due, now, wall);
		if (!tickets.isEmpty()) {
			jdbc.sql("update message_out set attempts = attempts + 1, claimed_until = ? where id = any(?)")
				.params(Timestamp.from(until), tickets.stream().map(Outbox.Ticket::id).toArray(Long[]::new))
				.update();
		}
		return tickets;
	}

	/** Takes back all that was handed out. */
	void release() {
		jdbc.sql("update message_out set claimed_until = null where state = 'OPEN' and claimed_until is not null").update();
	}

	/**
	 * Apart from the lock, where PostgreSQL asks this anew for each row that it may lock while it thinks the table small; and
	 * what a claim has run out for apart from what has none, so that what is being carried is not walked over. The order is the
	 * index's in full: PostgreSQL sorts all that waits where a column that is null is left out of it.
	 */
	static String due(String free) {
		return """
				select m.id from message_out m where m.state = 'OPEN' and m.due <= :now and m.%s
				  and not exists (select 1 from connector_pause p where p.connector = m.counterpart and p.until_at > :now)
				  and not exists (select 1 from message_out e where e.counterpart = m.counterpart
				    and e.subject = m.subject and e.id < m.id and e.state in ('OPEN', 'PARKED'))
				order by m.claimed_until, m.due, m.id limit :limit
				""".formatted(free);
	}

	private List<Long> due(String free, Instant now, Instant wall, int limit) {
		return jdbc.sql(due(free))
			.param("now", Timestamp.from(now))
			.param("wall", Timestamp.from(wall))
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

	private List<Outbox.Ticket> locked(List<Long> due, Instant now, Instant wall) {
		return jdbc.sql("""
				select id, attempts, kind from message_out
				where id = any(?) and state = 'OPEN' and due <= ? and (claimed_until is null or claimed_until < ?)
				order by id
				for update skip locked
				""")
			.params(due.toArray(Long[]::new), Timestamp.from(now), Timestamp.from(wall))
			.query((row, n) -> new Outbox.Ticket(row.getLong("id"), row.getInt("attempts") + 1, row.getString("kind")))
			.list();
	}
}
