package org.shebaohub.trial;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions: the last one of each system. */
@Repository
class JdbcTrials {

	private final JdbcClient jdbc;

	JdbcTrials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** False while an earlier question may still be answered. */
	boolean begin(String connector, Instant now, String by, Instant late) {
		jdbc.sql("delete from connector_trial where connector = :connector and (ended_at is not null or asked_at < :late)")
			.param("connector", connector).param("late", Timestamp.from(late)).update();
		return jdbc.sql("""
				insert into connector_trial (connector, asked_at, asked_by) values (:connector, :now, :by) on conflict do nothing
				""").param("connector", connector).param("now", Timestamp.from(now)).param("by", by).update() == 1;
	}

	boolean isOpen(String connector, Instant late) {
		return jdbc.sql("select count(*) from connector_trial where connector = :connector and ended_at is null and asked_at >= :late")
			.param("connector", connector).param("late", Timestamp.from(late)).query(Long.class).single() == 1;
	}

	void end(TrialAnswer answer, Instant now) {
		jdbc.sql("update connector_trial set ended_at = :now, outcome = :outcome, detail = :detail where connector = :connector")
			.param("now", Timestamp.from(now)).param("outcome", answer.outcome().name()).param("detail", answer.detail())
			.param("connector", answer.connector()).update();
	}

	List<Trial> all() {
		return jdbc.sql("select * from connector_trial order by connector").query((row, n) -> new Trial(row.getString("connector"),
				row.getTimestamp("asked_at").toInstant(), row.getString("asked_by"),
				Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant).orElse(null),
				Optional.ofNullable(row.getString("outcome")).map(Trial.Outcome::valueOf).orElse(null), row.getString("detail"))).list();
	}
}
