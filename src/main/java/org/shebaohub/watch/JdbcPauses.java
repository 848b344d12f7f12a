package org.shebaohub.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of pauses, which the mail room looks into whenever it hands something out, in every instance. */
@Component
class JdbcPauses {

	private final JdbcClient jdbc;

	JdbcPauses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the place of an earlier one. */
	void put(ConnectorPause pause) {
		drop(pause.connector());
		jdbc.sql("""
				insert into connector_pause (connector, until_at, reason, paused_by, paused_at)
				values (:connector, :until, :reason, :by, :since)
				""").param("connector", pause.connector()).param("until", Timestamp.from(pause.until()))
			.param("reason", pause.reason()).param("by", pause.by()).param("since", Timestamp.from(pause.since())).update();
	}

	void drop(String connector) {
		jdbc.sql("delete from connector_pause where connector = ?").param(connector).update();
	}

	/** Those that last, by connector. */
	Map<String, ConnectorPause> lasting(Instant now) {
		Map<String, ConnectorPause> pauses = new TreeMap<>();
		jdbc.sql("select * from connector_pause where until_at > :now").param("now", Timestamp.from(now)).query(row -> {
			pauses.put(row.getString("connector"), new ConnectorPause(row.getString("connector"), row.getTimestamp("until_at").toInstant(),
					row.getString("reason"), row.getString("paused_by"), row.getTimestamp("paused_at").toInstant()));
		});
		return pauses;
	}
}
