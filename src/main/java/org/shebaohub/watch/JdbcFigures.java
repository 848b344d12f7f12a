package org.shebaohub.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts; each in one statement. */
@Component
class JdbcFigures {

	private final JdbcClient jdbc;

	JdbcFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<String, Long> claims() {
		return counts("select state as name, count(*) as n from claim group by state");
	}

	Map<String, Long> payouts() {
		return counts("select state as name, count(*) as n from payout group by state");
	}

	/** A case that lives has its cause to itself. */
	Map<String, Long> cases() {
		return counts("select level as name, count(*) as n from casework_case where open_key is not null group by level");
	}

	Map<String, Long> messages() {
		return counts("select state as name, count(*) as n from message_out where state in ('OPEN', 'PARKED') group by state");
	}

	/** @return null when nothing that is due waits */
	Instant oldestDue(Instant now) {
		Timestamp oldest = jdbc.sql("""
				select min(due) from (
				  (select due from message_out where state = 'OPEN' and claimed_until is null and due <= :now
				    order by claimed_until, due limit 1)
				  union all
				  select min(due) from message_out where state = 'OPEN' and claimed_until is not null and due <= :now) oldest
				""")
			.param("now", Timestamp.from(now)).query(Timestamp.class).optional().orElse(null);
		return oldest == null ? null : oldest.toInstant();
	}

	private Map<String, Long> counts(String sql) {
		Map<String, Long> counts = new HashMap<>();
		jdbc.sql(sql).query(row -> {
			counts.put(row.getString("name"), row.getLong("n"));
		});
		return counts;
	}
}
