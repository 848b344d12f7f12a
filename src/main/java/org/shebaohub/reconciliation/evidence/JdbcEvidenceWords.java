package org.shebaohub.reconciliation.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code evidence_word}. */
@Repository
class JdbcEvidenceWords {

	private final JdbcClient jdbc;

	JdbcEvidenceWords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Words from before that time are forgotten. */
	void say(String filter, String by, Instant at, Instant since) {
		jdbc.sql("delete from evidence_word where said_at < ?").param(Timestamp.from(since)).update();
		jdbc.sql("insert into evidence_word (filter, said_by, said_at) values (?, ?, ?)").params(filter, by, Timestamp.from(at)).update();
	}

	List<String> sayers(String filter, Instant since) {
		return jdbc.sql("select distinct said_by from evidence_word where filter = ? and said_at >= ? order by said_by")
			.params(filter, Timestamp.from(since)).query(String.class).list();
	}
}
