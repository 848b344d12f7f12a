package org.shebaohub.reconciliation.presence;

import java.util.List;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.presence.Telling.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code mismatch} of which nobody was told, and those of which all members have gone. */
@Repository
class JdbcTelling {

	private static final String OF_GROUP = """
			where told = false and state = 'OPEN' and type = :type and source = :source and node = :node
			""";

	private final JdbcClient jdbc;

	JdbcTelling(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Group> groups() {
		return jdbc.sql("""
				select type, source, node, count(*) n from mismatch where told = false and state = 'OPEN'
				group by type, source, node order by node, type, source
				""").query((row, n) -> new Group(row.getString("type"), row.getString("source"), new OrgNode(row.getString("node")),
				row.getInt("n"))).list();
	}

	boolean asksForPresence(Group group) {
		return MismatchType.valueOf(group.type()).asksForPresence();
	}

	List<Open> members(Group group) {
		return of(jdbc.sql("select * from mismatch " + OF_GROUP + " order by id"), group).query((row, n) -> JdbcOpenMismatches.open(row)).list();
	}

	private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec sql, Group group) {
		return sql.param("type", group.type()).param("source", group.source()).param("node", group.node().path());
	}

	void told(Open one, String caseKey) {
		jdbc.sql("update mismatch set told = true, case_key = :key where id = :id").param("key", caseKey).param("id", one.id())
			.update();
	}

	void told(Group group) {
		of(jdbc.sql("update mismatch set told = true, case_key = :key " + OF_GROUP), group).param("key", group.causeKey()).update();
	}

	/** True while somebody of the case is neither answered nor gone. */
	boolean waits(String caseKey) {
		return jdbc.sql("select count(*) from mismatch where case_key = :key and state in ('OPEN', 'DISPUTED')")
			.param("key", caseKey).query(Integer.class).single() > 0;
	}

	/** Cases of which every mismatch is closed. */
	List<String> gone() {
		return jdbc.sql("""
				select case_key from mismatch where case_key is not null group by case_key
				having count(case when state <> 'CLOSED' then 1 end) = 0 order by case_key
				""").query(String.class).list();
	}

	void forget(String caseKey) {
		jdbc.sql("update mismatch set case_key = null where case_key = :key").param("key", caseKey).update();
	}
}
