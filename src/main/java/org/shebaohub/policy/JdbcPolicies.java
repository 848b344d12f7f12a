package org.shebaohub.policy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code policy_rule}; added, never changed, but for the place of their scope. */
@Repository
class JdbcPolicies implements NodeRows {

	private final JdbcClient jdbc;

	JdbcPolicies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("policy_rule", "scope", "true");
	}

	List<PolicyRow> all() {
		return jdbc.sql("select id, scope, name, rule_value, valid_from, source from policy_rule order by id")
			.query((row, n) -> new PolicyRow(row.getLong("id"), new OrgNode(row.getString("scope")),
					row.getString("name"), row.getString("rule_value"), row.getDate("valid_from").toLocalDate(),
					row.getString("source")))
			.list();
	}

	void insert(PolicyRow rule, String setBy, Instant setAt) {
		jdbc.sql("""
				insert into policy_rule (scope, name, rule_value, valid_from, source, set_by, set_at)
				values (:scope, :name, :value, :validFrom, :source, :setBy, :setAt)
				""")
			.param("scope", rule.scope().path())
			.param("name", rule.name())
			.param("value", rule.value())
			.param("validFrom", rule.validFrom())
			.param("source", rule.source())
			.param("setBy", setBy)
			.param("setAt", Timestamp.from(setAt))
			.update();
	}
}
