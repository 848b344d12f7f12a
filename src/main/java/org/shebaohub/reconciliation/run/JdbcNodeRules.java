package org.shebaohub.reconciliation.run;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of each node beside the points, so that one statement serves all nodes. */
@Repository
class JdbcNodeRules {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	JdbcNodeRules(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	List<String> nodes() {
		return jdbc.sql("select distinct node from employment").query(String.class).list();
	}

	List<String> nodesOf(long person) {
		return jdbc.sql("select distinct node from employment where person_id = :person").param("person", person)
			.query(String.class).list();
	}

	void write(List<NodeRules.OfNode> nodes) {
		MapSqlParameterSource[] rows = nodes.stream().map(JdbcNodeRules::row).toArray(MapSqlParameterSource[]::new);
		batch.batchUpdate("delete from reconciliation_rule where node = :node", rows);
		batch.batchUpdate("""
				insert into reconciliation_rule (node, absent_days, removal_days, enrolment_days, idle_since, gap_days)
				values (:node, :absent, :removal, :enrolment, :idle, :gap)
				""", rows);
	}

	private static MapSqlParameterSource row(NodeRules.OfNode rule) {
		return new MapSqlParameterSource("node", rule.node()).addValue("absent", rule.absentDays())
			.addValue("removal", rule.removalDays())
			.addValue("enrolment", rule.enrolmentDays())
			.addValue("idle", rule.idleSince())
			.addValue("gap", rule.gapDays());
	}
}
