package org.shebaohub.operationlog.seal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checkpoints that the store did not know, and whether people have accepted that; a row that the hub did not write counts as none. */
@Repository
class JdbcRestorations {

	private record Noticed(long known, String hash, long kept, boolean matched, String digest) {
	}

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcRestorations(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** True when nobody noticed it before. @param kept the last row that is left */
	boolean notice(Seal unknown, long kept) {
		if (find(unknown).isPresent()) {
			return false;
		}
		jdbc.sql("delete from operation_log_restored where known = ? and hash = ?").params(unknown.no(), unknown.hash()).update();
		jdbc.sql("insert into operation_log_restored (known, hash, kept, matched, digest) values (?, ?, ?, false, ?)")
			.params(unknown.no(), unknown.hash(), kept, digest(unknown.no(), unknown.hash(), kept, false)).update();
		return true;
	}

	void matched(long known) {
		jdbc.sql("select * from operation_log_restored where known = ?").param(known).query(Noticed.class).list().stream()
			.filter(this::isIntact).forEach(row -> jdbc.sql("""
					update operation_log_restored set matched = true, digest = ? where known = ? and hash = ?
					""").params(digest(known, row.hash(), row.kept(), true), known, row.hash()).update());
	}

	/** The last row that was left, once people have accepted it. */
	Optional<Long> accepted(Seal unknown) {
		return find(unknown).filter(Noticed::matched).map(Noticed::kept);
	}

	private Optional<Noticed> find(Seal unknown) {
		return jdbc.sql("select * from operation_log_restored where known = ? and hash = ?").params(unknown.no(), unknown.hash())
			.query(Noticed.class).optional().filter(this::isIntact);
	}

	private boolean isIntact(Noticed row) {
		return row.digest().equals(digest(row.known(), row.hash(), row.kept(), row.matched()));
	}

	private String digest(long known, String hash, long kept, boolean matched) {
		return vault.digest(String.join("\n", "operation_log_restored", Long.toString(known), hash, Long.toString(kept),
				Boolean.toString(matched)));
	}

	/** When the last row was written, or the beginning of time. */
	Instant lastRow() {
		return jdbc.sql("select max(at) from operation_log").query(Timestamp.class).optional().map(Timestamp::toInstant)
			.orElse(Instant.EPOCH);
	}
}
