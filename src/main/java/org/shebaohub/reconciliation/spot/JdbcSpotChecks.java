package org.shebaohub.reconciliation.spot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.SpotCheck;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code spot_check}; what was seen is sealed. */
@Repository
class JdbcSpotChecks implements NodeRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcSpotChecks(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("spot_check", "node", "result is null");
	}

	List<String> nodes() {
		return jdbc.sql("select distinct node from status_person order by node").query(String.class).list();
	}

	boolean drawn(LocalDate day, String node) {
		return jdbc.sql("select count(*) from spot_check where drawn_on = :day and node = :node").param("day", day)
			.param("node", node).query(Integer.class).single() > 0;
	}

	/** Who is employed at the node itself. */
	List<String> employed(OrgNode node) {
		return jdbc.sql("""
				select e.employee_no from status_person e join status_point h on h.person_id = e.person_id and h.source = 'HR'
				where e.node = :node and h.status in ('ACTIVE', 'LEAVING')
				""").param("node", node.path()).query(String.class).list();
	}

	void insert(LocalDate day, OrgNode node, String seed, List<String> drawn) {
		drawn.forEach(no -> jdbc.sql("""
				insert into spot_check (drawn_on, node, employee_no, seed) values (:day, :node, :no, :seed) on conflict do nothing
				""").param("day", day).param("node", node.path()).param("no", no).param("seed", seed).update());
	}

	Optional<SpotCheck> take(long id) {
		return jdbc.sql("select * from spot_check where id = :id for update").param("id", id).query((row, n) -> check(row))
			.optional();
	}

	List<SpotCheck> list(OrgNode scope, long before, int limit) {
		return jdbc.sql("""
				select * from spot_check where id < :before and (node = :scope or node like :below) order by id desc limit :limit
				""")
			.param("before", before)
			.param("scope", scope.path())
			.param("below", scope.path() + "/%")
			.param("limit", limit)
			.query((row, n) -> check(row))
			.list();
	}

	private SpotCheck check(ResultSet row) throws SQLException {
		byte[] words = row.getBytes("words");
		Timestamp at = row.getTimestamp("checked_at");
		return new SpotCheck(row.getLong("id"), row.getObject("drawn_on", LocalDate.class), row.getString("node"),
				row.getString("employee_no"), row.getString("seed"), row.getString("result"),
				words == null ? row.getString("note") : vault.open(words, place(row.getLong("id"))),
				row.getString("checked_by"), at == null ? null : at.toInstant());
	}

	void checked(long id, String result, String note, String who, Instant now) {
		jdbc.sql("""
				update spot_check set result = :result, words = :words, checked_by = :who, checked_at = :now where id = :id
				""")
			.param("result", result)
			.param("words", vault.seal(note, place(id)))
			.param("who", who)
			.param("now", Timestamp.from(now))
			.param("id", id)
			.update();
	}

	private static String place(long id) {
		return "spot_check.words/" + id;
	}

	boolean waits(SpotCheck one) {
		return jdbc.sql("select count(*) from spot_check where seed = :seed and drawn_on = :day and result is null")
			.param("seed", one.seed()).param("day", one.drawnOn()).query(Integer.class).single() > 0;
	}
}
