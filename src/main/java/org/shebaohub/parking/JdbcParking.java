package org.shebaohub.parking;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks through the mail room's messages that are set aside, which are few among all. */
@Repository
class JdbcParking {

	private static final String OF_ONE_CAUSE = """
			from message_out where state = 'PARKED' and counterpart = :counterpart and kind = :kind and coalesce(outcome, '') = :cause
			""";

	private final JdbcClient jdbc;

	JdbcParking(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ParkedCause> causes(int limit) {
		return jdbc.sql("""
				select counterpart, kind, coalesce(outcome, '') as cause, count(*) as messages, min(coalesce(closed_at, due)) as since
				from message_out where state = 'PARKED'
				group by counterpart, kind, coalesce(outcome, '') order by count(*) desc, counterpart, kind, cause limit :limit
				""").param("limit", limit)
			.query((row, n) -> new ParkedCause(row.getString("counterpart"), row.getString("kind"), row.getString("cause"),
					row.getLong("messages"), row.getTimestamp("since").toInstant())).list();
	}

	/** Locked one by one when they go again; another instance may be faster, and then its command stands. */
	List<Long> of(String counterpart, String kind, String cause, long after, int limit) {
		return jdbc.sql("select id " + OF_ONE_CAUSE + "and id > :after order by id limit :limit").param("counterpart", counterpart)
			.param("kind", kind).param("cause", cause).param("after", after).param("limit", limit).query(Long.class).list();
	}

	long count(String counterpart, String kind, String cause) {
		return jdbc.sql("select count(*) " + OF_ONE_CAUSE).param("counterpart", counterpart).param("kind", kind).param("cause", cause)
			.query(Long.class).single();
	}
}
