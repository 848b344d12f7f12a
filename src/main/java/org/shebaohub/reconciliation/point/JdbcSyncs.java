package org.shebaohub.reconciliation.point;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.StatusReport;
import org.shebaohub.reconciliation.StatusSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each source last spoke: by a report of its own, or by the last event or fact that the hub took from it. */
@Repository
class JdbcSyncs implements NodeRows {

	/** As it is kept. */
	record Spoken(StatusSource source, Instant at, LocalDate asOf, int people, int strangers) {
	}

	private final JdbcClient jdbc;

	JdbcSyncs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("status_spoken", "node", "true");
	}

	void spoke(StatusReport report, int strangers, Instant now) {
		jdbc.sql("delete from status_sync where source = :source and as_of <= :asOf").param("source", report.source().name())
			.param("asOf", report.asOf()).update();
		jdbc.sql("""
				insert into status_sync (source, synced_at, as_of, people, strangers)
				values (:source, :now, :asOf, :people, :strangers) on conflict do nothing
				""")
			.param("source", report.source().name())
			.param("now", Timestamp.from(now))
			.param("asOf", report.asOf())
			.param("people", report.lines().size())
			.param("strangers", strangers)
			.update();
	}

	/** A source speaks of the people within its scope, since the first day of which it did. */
	void spoke(StatusReport report, OrgNode scope) {
		jdbc.sql("update status_spoken set as_of = :asOf where source = :source and node = :node and as_of < :asOf")
			.param("source", report.source().name()).param("node", scope.path()).param("asOf", report.asOf()).update();
		jdbc.sql("""
				insert into status_spoken (source, node, as_of, since) values (:source, :node, :asOf, :asOf) on conflict do nothing
				""").param("source", report.source().name()).param("node", scope.path()).param("asOf", report.asOf()).update();
	}

	List<Spoken> all() {
		return jdbc.sql("""
				select source, synced_at, as_of, people, strangers from status_sync
				union all select 'HR', recorded_at, cast(recorded_at as date), 1, 0 from roster_fact
				  where id = (select max(id) from roster_fact where source <> 'hub')
				union all select 'TAX', recorded_at, effective_on, 1, 0 from contribution_fact
				  where id = (select max(id) from contribution_fact)
				order by 2
				""").query((row, n) -> spoken(row)).list();
	}

	private static Spoken spoken(ResultSet row) throws SQLException {
		return new Spoken(StatusSource.valueOf(row.getString("source")), row.getTimestamp("synced_at").toInstant(),
				row.getObject("as_of", LocalDate.class), row.getInt("people"), row.getInt("strangers"));
	}
}
