package org.shebaohub.operationlog.seal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.shebaohub.operationlog.chain.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checkpoints that the store did not know, and whether people have accepted that. */
@Repository
class JdbcRestorations {

	private final JdbcClient jdbc;

	JdbcRestorations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** True when nobody noticed it before. @param kept the last row that is left */
	boolean notice(Seal unknown, long kept) {
		return jdbc.sql("""
				insert into operation_log_restored (known, hash, kept, matched) values (?, ?, ?, false) on conflict do nothing
				""").params(unknown.no(), unknown.hash(), kept).update() == 1;
	}

	void matched(long known) {
		jdbc.sql("update operation_log_restored set matched = true where known = ?").param(known).update();
	}

	/** The last row that was left, once people have accepted it. */
	Optional<Long> accepted(Seal unknown) {
		return jdbc.sql("select kept from operation_log_restored where known = ? and hash = ? and matched")
			.params(unknown.no(), unknown.hash()).query(Long.class).optional();
	}

	/** When the last row was written, or the beginning of time. */
	Instant lastRow() {
		return jdbc.sql("select max(at) from operation_log").query(Timestamp.class).optional().map(Timestamp::toInstant)
			.orElse(Instant.EPOCH);
	}
}
