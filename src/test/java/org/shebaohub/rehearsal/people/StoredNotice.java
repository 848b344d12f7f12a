package org.shebaohub.rehearsal.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A notice as the hub has it.
 *
 * @param number orders notices
 * @param about the claim or case
 * @param bizId the gateway's number of it, null without one
 */
record StoredNotice(String no, long number, String about, String channel, String template, String state, Instant toldAt,
		String bizId) {

	private static final Set<String> TAKEN = Set.of("ACCEPTED", "DELIVERED", "UNDELIVERED", "UNKNOWN");

	static List<StoredNotice> all(JdbcClient store) {
		return store.sql("select no, number, case_key, channel, template, state, told_at, biz_id from notice order by number")
			.query((row, n) -> new StoredNotice(row.getString(1), row.getLong(2), row.getString(3), row.getString(4),
					row.getString(5), row.getString(6), row.getTimestamp(7).toInstant(), row.getString(8)))
			.list();
	}

	boolean is(String way) {
		return channel.equals(way);
	}

	/** The counterpart has said that it has it. */
	boolean isTaken() {
		return TAKEN.contains(state);
	}

	/** The hub has still to send it, or does not know whether it has. */
	boolean isOnItsWay() {
		return Set.of("WAITING", "SENDING").contains(state);
	}

	String what() {
		return channel + " " + no + " (" + template + ", " + state + ")";
	}
}
