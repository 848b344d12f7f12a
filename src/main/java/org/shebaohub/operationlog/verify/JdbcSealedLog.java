package org.shebaohub.operationlog.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.shebaohub.operationlog.chain.Entry;
import org.shebaohub.operationlog.chain.Link;
import org.shebaohub.operationlog.chain.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as it stands in a store, page by page. */
class JdbcSealedLog {

	private static final String COLUMNS = "id, at, actor, action, case_key, content, digest";

	private final JdbcClient jdbc;

	JdbcSealedLog(DataSource store) {
		this.jdbc = JdbcClient.create(store);
	}

	/** In the order of the chain, after this number and id: of one number there may be several, if somebody put them there. */
	List<Link> after(long no, long id, int limit) {
		return jdbc.sql("select no, genuine, hash, " + COLUMNS + """
				 from operation_log where no >= :no and (no > :no or id > :id) order by no, id limit :limit
				""").param("no", no).param("id", id).param("limit", limit).query((row, n) -> new Link(row.getLong("no"),
				entry(row), row.getBoolean("genuine"), Objects.toString(row.getString("hash"), ""))).list();
	}

	List<Entry> unsealed(long afterId, int limit) {
		return jdbc.sql("select " + COLUMNS + " from operation_log where no is null and id > :id order by no, id limit :limit")
			.param("id", afterId).param("limit", limit).query((row, n) -> entry(row)).list();
	}

	/** Of the rows after {@code no} up to {@code end}. */
	List<Seal> seals(long no, long end) {
		return jdbc.sql("""
				select no, hash, sealed_at, signed_by, signature from operation_log_seal where no > :no and no <= :end order by no
				""").param("no", no).param("end", end).query((row, n) -> seal(row)).list();
	}

	Optional<Seal> lastSeal() {
		return jdbc.sql("select no, hash, sealed_at, signed_by, signature from operation_log_seal order by no desc limit 1")
			.query((row, n) -> seal(row)).optional();
	}

	private static Seal seal(ResultSet row) throws SQLException {
		return new Seal(row.getLong("no"), row.getString("hash"), row.getTimestamp("sealed_at").toInstant(),
				row.getString("signed_by"), row.getString("signature"));
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("action"),
				row.getString("case_key"), row.getString("content"), row.getString("digest"));
	}
}
