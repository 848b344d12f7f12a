package org.shebaohub.filing.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of {@code filed_file} for people. */
@Repository
class JdbcReceivedFiles implements ReceivedFiles {

	private final JdbcClient jdbc;

	JdbcReceivedFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> sources() {
		return jdbc.sql("select distinct source from filed_file order by source").query(String.class).list();
	}

	@Override
	public List<ReceivedRow> page(Collection<String> sources, FileState state, long before, int limit) {
		return jdbc.sql("""
				select * from filed_file where source in (:sources) and id < :before
				  and (cast(:state as varchar) is null or state = :state)
				order by id desc limit :limit
				""")
			.param("sources", sources)
			.param("before", before)
			.param("state", state == null ? null : state.name(), Types.VARCHAR)
			.param("limit", limit)
			.query((row, n) -> row(row))
			.list();
	}

	private static ReceivedRow row(ResultSet row) throws SQLException {
		Timestamp settled = row.getTimestamp("settled_at");
		return new ReceivedRow(row.getLong("id"), row.getString("source"), row.getString("name"), row.getLong("size"),
				FileState.valueOf(row.getString("state")), row.getTimestamp("seen_at").toInstant(), row.getInt("attempts"),
				row.getString("digest"), row.getString("reason"), settled == null ? null : settled.toInstant());
	}
}
