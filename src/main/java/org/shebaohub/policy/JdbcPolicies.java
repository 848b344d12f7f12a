package org.shebaohub.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code policy_rule}, added, never changed, but for the place of their scope; and what one person wants a rule to be. */
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

	/** Words that are older count no more. */
	Optional<RuleDesk.Word> wordOfAnother(RuleDesk.Change change, String by, Instant since) {
		return jdbc.sql("""
				select * from policy_word where scope = ? and valid_from = ? and source = ? and rules = ? and said_by <> ? and said_at >= ?
				order by id limit 1
				""")
			.params(change.node().path(), change.validFrom(), change.source(), text(change), by, Timestamp.from(since))
			.query((row, n) -> word(row)).optional();
	}

	List<RuleDesk.Word> words(Instant since) {
		return jdbc.sql("select * from policy_word where said_at >= ? order by id").param(Timestamp.from(since)).query((row, n) -> word(row)).list();
	}

	void say(RuleDesk.Change change, String by, String roles, Instant at) {
		takeBack(change, by);
		jdbc.sql("insert into policy_word (scope, valid_from, source, rules, said_by, said_as, said_at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(change.node().path(), change.validFrom(), change.source(), text(change), by, roles, Timestamp.from(at)).update();
	}

	/** Whether there was one. */
	boolean takeBack(RuleDesk.Change change, String by) {
		return jdbc.sql("delete from policy_word where scope = ? and valid_from = ? and source = ? and rules = ? and said_by = ?")
			.params(change.node().path(), change.validFrom(), change.source(), text(change), by).update() > 0;
	}

	void forget(RuleDesk.Change change) {
		jdbc.sql("delete from policy_word where scope = ? and valid_from = ? and source = ? and rules = ?")
			.params(change.node().path(), change.validFrom(), change.source(), text(change)).update();
	}

	private static RuleDesk.Word word(ResultSet row) throws SQLException {
		Map<String, String> rules = new TreeMap<>();
		row.getString("rules").lines().forEach(line -> rules.put(line.split("=", 2)[0], line.split("=", 2)[1]));
		return new RuleDesk.Word(new RuleDesk.Change(new OrgNode(row.getString("scope")), row.getObject("valid_from", LocalDate.class),
				row.getString("source"), rules), row.getString("said_by"), List.of(row.getString("said_as").split(",")),
				row.getTimestamp("said_at").toInstant());
	}

	/** One line a rule, in the order of their names. */
	private static String text(RuleDesk.Change change) {
		return new TreeMap<>(change.rules()).entrySet().stream().map(rule -> rule.getKey() + "=" + rule.getValue()).collect(Collectors.joining("\n"));
	}
}
