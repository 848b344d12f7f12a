package org.shebaohub.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code filed_file}. */
@Repository
class JdbcFiles {

	private final JdbcClient jdbc;

	JdbcFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest row of a name, whatever its state. */
	Optional<FileRow> latest(String source, String name) {
		return jdbc.sql("""
				select * from filed_file where source = :source and name = :name order by id desc limit 1
				""").param("source", source).param("name", name).query((row, n) -> row(row)).optional();
	}

	FileRow get(long id) {
		return jdbc.sql("select * from filed_file where id = :id").param("id", id).query((row, n) -> row(row)).single();
	}

	/** The row of a file that is not settled; a new one when there is none. */
	FileRow open(Sighting seen, Instant now) {
		return latest(seen.source(), seen.name()).filter(row -> row.state().isOpen()).orElseGet(() -> {
			insert(seen, now);
			return latest(seen.source(), seen.name()).orElseThrow();
		});
	}

	/** Nothing when another instance was faster. */
	private void insert(Sighting seen, Instant now) {
		jdbc.sql("""
				insert into filed_file (source, name, size, modified, state, open_key, seen_at, not_before)
				values (:source, :name, :size, :modified, 'SEEN', :key, :now, :now) on conflict do nothing
				""")
			.param("source", seen.source())
			.param("name", seen.name())
			.param("size", seen.size())
			.param("modified", Timestamp.from(seen.modified()))
			.param("key", seen.source() + "/" + seen.name())
			.param("now", Timestamp.from(now))
			.update();
	}

	/** The file has changed since it was last seen. */
	void seenAnew(FileRow row, Sighting seen, Instant now) {
		jdbc.sql("""
				update filed_file set size = :size, modified = :modified, state = 'SEEN', seen_at = :now,
				  version = version + 1
				where id = :id and version = :version
				""")
			.param("size", seen.size())
			.param("modified", Timestamp.from(seen.modified()))
			.param("now", Timestamp.from(now))
			.param("id", row.id())
			.param("version", row.version())
			.update();
	}

	/** @return false when another instance was faster */
	boolean claim(FileRow row, Instant until) {
		return jdbc.sql("""
				update filed_file set state = 'CLAIMED', not_before = :until, version = version + 1
				where id = :id and version = :version
				""")
			.param("until", Timestamp.from(until))
			.param("id", row.id())
			.param("version", row.version())
			.update() == 1;
	}

	/** Gives a claim back before its time; nothing when it is over. */
	void release(Look.Claim claim, Instant notBefore) {
		jdbc.sql("""
				update filed_file set not_before = :notBefore, attempts = attempts + 1, version = version + 1
				where id = :id and version = :version and open_key is not null
				""")
			.param("notBefore", Timestamp.from(notBefore))
			.param("id", claim.file())
			.param("version", claim.version())
			.update();
	}

	boolean kept(Look.Claim claim, String digest, long documentId) {
		return jdbc.sql("""
				update filed_file set state = 'KEPT', digest = :digest, document_id = :document
				where id = :id and version = :version and open_key is not null
				""")
			.param("digest", digest)
			.param("document", documentId)
			.param("id", claim.file())
			.param("version", claim.version())
			.update() == 1;
	}

	/** @return false when the claim is over */
	boolean settle(Look.Claim claim, FileState end, String digest, String reason, Instant now) {
		return jdbc.sql("""
				update filed_file set state = :state, digest = coalesce(:digest, digest), reason = :reason,
				  applied_key = case when :state = 'APPLIED' then source || '/' || coalesce(:digest, digest) end,
				  open_key = null, settled_at = :now
				where id = :id and version = :version and open_key is not null
				""")
			.param("state", end.name())
			.param("digest", digest)
			.param("reason", reason)
			.param("now", Timestamp.from(now))
			.param("id", claim.file())
			.param("version", claim.version())
			.update() == 1;
	}

	/** Whether this content was applied before, under whatever name. */
	boolean knows(String source, String digest) {
		return count("source = :source and applied_key = :key", source, source + "/" + digest) > 0;
	}

	/** Whether other content was applied under this name. */
	boolean appliedOther(String source, String name) {
		return count("source = :source and name = :key and state = 'APPLIED'", source, name) > 0;
	}

	private int count(String where, String source, String key) {
		return jdbc.sql("select count(*) from filed_file where " + where)
			.param("source", source)
			.param("key", key)
			.query(Integer.class)
			.single();
	}

	private static FileRow row(ResultSet row) throws SQLException {
		return new FileRow(row.getLong("id"), new Sighting(row.getString("source"), row.getString("name"),
				row.getLong("size"), row.getTimestamp("modified").toInstant(), false),
				FileState.valueOf(row.getString("state")), row.getTimestamp("seen_at").toInstant(),
				row.getTimestamp("not_before").toInstant(), row.getInt("attempts"),
				row.getObject("document_id", Long.class), row.getInt("version"));
	}
}
