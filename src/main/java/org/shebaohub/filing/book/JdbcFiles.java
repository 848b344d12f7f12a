package org.shebaohub.filing.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.FiledFile.Settled;
import org.shebaohub.filing.Sighting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code filed_file}. */
@Repository
class JdbcFiles implements Files {

	private final JdbcClient jdbc;

	JdbcFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<FileRow> latest(String source, String name) {
		return jdbc.sql("""
				select * from filed_file where source = :source and name = :name order by id desc limit 1
				""").param("source", source).param("name", name).query((row, n) -> row(row)).optional();
	}

	@Override
	public FileRow get(long id) {
		return jdbc.sql("select * from filed_file where id = :id").param("id", id).query((row, n) -> row(row)).single();
	}

	@Override
	public Optional<Settled> lastSettled(String source) {
		return jdbc.sql("""
				select digest, state, settled_at from filed_file
				where source = :source and settled_at is not null and digest is not null order by settled_at desc, id desc limit 1
				""").param("source", source)
			.query((row, n) -> new Settled(row.getString("digest"), row.getString("state").matches("APPLIED|REPEAT"),
					row.getTimestamp("settled_at").toInstant()))
			.optional();
	}

	@Override
	public FileRow open(Sighting seen, Instant now) {
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

	@Override
	public void seenAnew(FileRow row, Sighting seen, Instant now) {
		jdbc.sql("""
				update filed_file set size = :size, modified = :modified, state = 'SEEN', seen_at = :now, attempts = 0,
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

	@Override
	public boolean claim(FileRow row, Instant until) {
		return jdbc.sql("""
				update filed_file set state = 'CLAIMED', not_before = :until, attempts = attempts + 1,
				  version = version + 1
				where id = :id and version = :version
				""")
			.param("until", Timestamp.from(until))
			.param("id", row.id())
			.param("version", row.version())
			.update() == 1;
	}

	@Override
	public boolean renew(Look.Claim claim, Instant until) {
		return jdbc.sql("update filed_file set not_before = :until where id = :id and version = :version and open_key is not null")
			.param("until", Timestamp.from(until)).param("id", claim.file()).param("version", claim.version()).update() == 1;
	}

	@Override
	public void release(Look.Claim claim, Instant notBefore) {
		jdbc.sql("""
				update filed_file set not_before = :notBefore, version = version + 1
				where id = :id and version = :version and open_key is not null
				""")
			.param("notBefore", Timestamp.from(notBefore))
			.param("id", claim.file())
			.param("version", claim.version())
			.update();
	}

	@Override
	public boolean kept(Look.Claim claim, String digest, long documentId, boolean anew) {
		return jdbc.sql("""
				update filed_file set state = 'KEPT', digest = :digest, document_id = :document, anew = :anew
				where id = :id and version = :version and open_key is not null
				""")
			.param("digest", digest)
			.param("document", documentId)
			.param("anew", anew)
			.param("id", claim.file())
			.param("version", claim.version())
			.update() == 1;
	}

	@Override
	public boolean settle(Look.Claim claim, FileState end, String digest, String reason, Instant now) {
		return jdbc.sql("""
				update filed_file set state = :state, digest = coalesce(:digest, digest), reason = :reason,
				  applied_key = case when :state = 'APPLIED' then source || '/' || coalesce(:digest, digest)
				    || case when anew then '/' || cast(id as varchar(20)) else '' end end,
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

	private static FileRow row(ResultSet row) throws SQLException {
		return new FileRow(row.getLong("id"), new Sighting(row.getString("source"), row.getString("name"),
				row.getLong("size"), row.getTimestamp("modified").toInstant(), false),
				FileState.valueOf(row.getString("state")), row.getTimestamp("seen_at").toInstant(),
				row.getTimestamp("not_before").toInstant(), row.getInt("attempts"),
				row.getInt("version"));
	}
}
