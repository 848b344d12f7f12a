package org.shebaohub.payout;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running totals of a day, per payee and for the whole hub, and the stop switch. */
@Repository
class JdbcCeilings {

	static final String HUB = "HUB";

	/** @param by who has said that the store is matched, null while nobody has */
	record Behind(long known, LocalDate from, Instant since, String by) {
	}

	private final JdbcClient jdbc;

	JdbcCeilings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds to a total unless that would exceed its limit; the row stays locked, so two cannot both pass. */
	boolean add(LocalDate day, String scope, Yuan amount, Yuan limit) {
		if (raise(day, scope, amount, limit)) {
			return true;
		}
		jdbc.sql("insert into payout_total (on_day, scope, fen) values (?, ?, 0) on conflict do nothing")
				.params(day, scope).update();
		return raise(day, scope, amount, limit);
	}

	private boolean raise(LocalDate day, String scope, Yuan amount, Yuan limit) {
		return jdbc.sql("""
				update payout_total set fen = fen + :fen where on_day = :day and scope = :scope and fen <= :room
				""").param("fen", amount.fen()).param("day", day).param("scope", scope)
				.param("room", limit.fen() - amount.fen()).update() == 1;
	}

	void giveBack(LocalDate day, String scope, Yuan amount) {
		jdbc.sql("update payout_total set fen = fen - ? where on_day = ? and scope = ?")
				.params(amount.fen(), day, scope).update();
	}

	/** Read under the row's lock: whoever stops waits for the sends that have read, and they are the last. */
	boolean isStopped() {
		return jdbc.sql("select stopped from payout_switch where id = 1 for update").query(Boolean.class).single();
	}

	void turn(boolean stopped, String by, String reason, Instant now) {
		jdbc.sql("update payout_switch set stopped = ?, changed_by = ?, reason = ?, changed_at = ? where id = 1")
				.params(stopped, by, reason, Timestamp.from(now)).update();
	}

	/** Stops, and remembers that the store was restored. */
	void fallBehind(long known, LocalDate from, String by, String reason, Instant now) {
		turn(true, by, reason, now);
		jdbc.sql("update payout_switch set behind = ?, behind_from = ?, behind_since = ?, matched_by = null where id = 1")
				.params(known, from, Timestamp.from(now)).update();
	}

	/** While a restored store has not been matched with the bank. */
	Optional<Behind> behind() {
		return jdbc.sql("select * from payout_switch where id = 1 and behind is not null for update").query((row, n) -> new Behind(
				row.getLong("behind"), row.getObject("behind_from", LocalDate.class), row.getTimestamp("behind_since").toInstant(),
				row.getString("matched_by"))).optional();
	}

	/** @param behind null when it is behind no more */
	void matchedBy(String person, Long behind) {
		jdbc.sql("update payout_switch set matched_by = ?, behind = ? where id = 1").params(person, behind).update();
	}
}
