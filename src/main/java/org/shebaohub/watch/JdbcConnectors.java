package org.shebaohub.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages by where they go; what the hub sends to itself is left out. All that is done is read once, then the latest only. */
@Component
class JdbcConnectors {

	private static final int LATEST = 5_000;

	private final JdbcClient jdbc;

	private final Map<String, Instant> successes = new TreeMap<>();

	JdbcConnectors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By name. */
	synchronized List<Connector> all() {
		remember(successes.isEmpty() ? Integer.MAX_VALUE : LATEST);
		Map<String, Connector> all = new TreeMap<>();
		successes.forEach((name, at) -> all.put(name, new Connector(name, at, 0, 0, 0)));
		busy().forEach(busy -> all.put(busy.name(), busy));
		return List.copyOf(all.values());
	}

	private void remember(int latest) {
		jdbc.sql("""
				select counterpart, max(closed_at) as at
				from (select counterpart, closed_at from message_out where state = 'DONE' and claimed_until is null
				  order by claimed_until desc, due desc limit :latest) m
				where counterpart <> 'hub' group by counterpart
				""").param("latest", latest).query(row -> {
			successes.merge(row.getString("counterpart"), row.getTimestamp("at").toInstant(), (old, now) -> now.isAfter(old) ? now : old);
		});
	}

	private List<Connector> busy() {
		return jdbc.sql("""
				select counterpart, sum(case when state = 'OPEN' then 1 else 0 end) as waiting,
				  sum(case when state = 'OPEN' and attempts > 0 and claimed_until is null then 1 else 0 end) as trying,
				  sum(case when state = 'PARKED' then 1 else 0 end) as parked
				from message_out where state in ('OPEN', 'PARKED') and counterpart <> 'hub' group by counterpart
				""").query((row, n) -> new Connector(row.getString("counterpart"), successes.get(row.getString("counterpart")),
				row.getLong("waiting"), row.getLong("trying"), row.getLong("parked"))).list();
	}
}
