package org.shebaohub.rehearsal.people;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case as the hub has it.
 *
 * @param endedAt null while it lives
 * @param handledAt when somebody said that he acts, null before
 * @param risings how often its log says that it went up
 */
record StoredCase(String no, String causeKey, int level, Instant openedAt, Instant endedAt, Instant handledAt, long risings) {

	static List<StoredCase> all(JdbcClient store) {
		return store.sql("""
				select no, cause_key, level, opened_at, ended_at, handled_at,
				  (select count(*) from operation_log where case_key = casework_case.no and action = 'CASE_ESCALATED')
				from casework_case""")
			.query((row, n) -> new StoredCase(row.getString(1), row.getString(2), row.getInt(3), row.getTimestamp(4).toInstant(),
					at(row.getTimestamp(5)), at(row.getTimestamp(6)), row.getLong(7)))
			.list();
	}

	private static Instant at(java.sql.Timestamp time) {
		return time == null ? null : time.toInstant();
	}

	/** Nobody has handled it. */
	boolean waits() {
		return endedAt == null && handledAt == null;
	}
}
