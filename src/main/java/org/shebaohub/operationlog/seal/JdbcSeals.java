package org.shebaohub.operationlog.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.shebaohub.operationlog.chain.Entry;
import org.shebaohub.operationlog.chain.Link;
import org.shebaohub.operationlog.chain.Seal;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sealer reads and writes. */
@Repository
class JdbcSeals {

	/** @param repeated when another row has the same digest: this one was copied from it */
	record Unsealed(Entry entry, boolean repeated) {
	}

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	JdbcSeals(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/** True for one transaction at a time, of all instances; the others need not wait. */
	boolean lock() {
		return jdbc.sql("select id from operation_log_sealer where id = 1 for update skip locked").query(Integer.class)
			.optional().isPresent();
	}

	boolean hasUnsealed() {
		return !unsealed(1).isEmpty();
	}

	/** In the index's own order: a row of a long transaction is found however many were sealed since. */
	List<Unsealed> unsealed(int limit) {
		return jdbc.sql("""
				select id, at, actor, action, case_key, content, digest, exists (select 1 from operation_log o
				    where o.case_key = l.case_key and o.digest = l.digest and (o.no is not null or o.id < l.id)) as repeated
				from operation_log l where no is null order by no, id limit :limit
				""").param("limit", limit).query((row, n) -> new Unsealed(entry(row), row.getBoolean("repeated"))).list();
	}

	Optional<Seal> last() {
		return jdbc.sql("select no, hash, sealed_at, signed_by, signature from operation_log_seal order by no desc limit 1")
			.query((row, n) -> seal(row)).optional();
	}

	/** The one that was last taken out of the store, or the newest before it that is left; empty when none ever was. */
	Optional<Seal> lastOutside() {
		return jdbc.sql("""
				select no, hash, sealed_at, signed_by, signature from operation_log_seal
				where no <= (select outside from operation_log_sealer where id = 1) order by no desc limit 1
				""").query((row, n) -> seal(row)).optional();
	}

	void isOutside(Seal seal) {
		jdbc.sql("update operation_log_sealer set outside = :no where id = 1").param("no", seal.no()).update();
	}

	/** Of a row, if there is exactly one of that number. */
	Optional<String> hashOf(long no) {
		List<String> found = jdbc.sql("select hash from operation_log where no = :no").param("no", no).query(String.class).list();
		return found.size() == 1 ? Optional.ofNullable(found.get(0)) : Optional.empty();
	}

	void chain(List<Link> links) {
		batch.batchUpdate("update operation_log set no = :no, genuine = :genuine, hash = :hash where id = :id",
				links.stream().map(link -> new MapSqlParameterSource("no", link.no()).addValue("genuine", link.genuine())
					.addValue("hash", link.hash()).addValue("id", link.entry().id())).toArray(MapSqlParameterSource[]::new));
	}

	void insert(Seal seal) {
		jdbc.sql("insert into operation_log_seal (no, hash, sealed_at, signed_by, signature) values (?, ?, ?, ?, ?)")
			.params(seal.no(), seal.hash(), Timestamp.from(seal.at()), seal.key(), seal.signature()).update();
	}

	static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("action"),
				row.getString("case_key"), row.getString("content"), row.getString("digest"));
	}

	static Seal seal(ResultSet row) throws SQLException {
		return new Seal(row.getLong("no"), row.getString("hash"), row.getTimestamp("sealed_at").toInstant(),
				row.getString("signed_by"), row.getString("signature"));
	}
}
