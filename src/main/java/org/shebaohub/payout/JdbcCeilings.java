package org.shebaohub.payout;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running totals of a day, per payee and for the whole hub. */
@Repository
class JdbcCeilings {

	static final String HUB = "HUB";

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
}
