package org.shebaohub.roster.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.OrgNodeMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code org_unit}. */
@Repository
class JdbcUnits {

	private final JdbcClient jdbc;

	JdbcUnits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Unit> find(String code) {
		return jdbc.sql("select code, path, name, closed_on from org_unit where code = :code").param("code", code)
			.query(JdbcUnits::unit).optional();
	}

	Optional<Unit> at(OrgNode node) {
		return jdbc.sql("select code, path, name, closed_on from org_unit where path = :path").param("path", node.path())
			.query(JdbcUnits::unit).optional();
	}

	/** False when code or path is taken. */
	boolean insert(String code, OrgNode node, String name) {
		return jdbc.sql("insert into org_unit (code, path, name) values (:code, :path, :name) on conflict do nothing")
			.param("code", code)
			.param("path", node.path())
			.param("name", name)
			.update() == 1;
	}

	/** Until the end of the transaction nobody else's. */
	Optional<Unit> lock(String code) {
		return jdbc.sql("select code, path, name, closed_on from org_unit where code = :code for update")
			.param("code", code).query(JdbcUnits::unit).optional();
	}

	void update(String code, String name, LocalDate closedOn) {
		jdbc.sql("update org_unit set name = :name, closed_on = :closedOn where code = :code")
			.param("name", name)
			.param("closedOn", closedOn, Types.DATE)
			.param("code", code)
			.update();
	}

	/** Who works in the unit or below it on that day or after it. */
	int peopleOn(OrgNode node, LocalDate day) {
		return jdbc.sql("""
				select count(*) from employment
				where (node = :node or node like :below) and (employed_to is null or employed_to >= :day)
				""")
			.param("node", node.path())
			.param("below", node.path() + "/%")
			.param("day", day)
			.query(Integer.class)
			.single();
	}

	/** Units below it, and employments there or below, whenever they were. */
	int dependents(OrgNode node) {
		return peopleOn(node, LocalDate.EPOCH) + jdbc.sql("select count(*) from org_unit where path like :below")
			.param("below", node.path() + "/%").query(Integer.class).single();
	}

	/** The unit with all below it, and everybody in them. */
	void move(OrgNodeMoved move) {
		update(move, """
				update org_unit set path = :to || substring(path from :rest) where path = :from or path like :below
				""");
		update(move, """
				update employment set node = :to || substring(node from :rest) where node = :from or node like :below
				""");
	}

	private void update(OrgNodeMoved move, String sql) {
		jdbc.sql(sql)
			.param("to", move.to().path())
			.param("rest", move.from().path().length() + 1)
			.param("from", move.from().path())
			.param("below", move.from().path() + "/%")
			.update();
	}

	private static Unit unit(ResultSet row, int n) throws SQLException {
		return new Unit(row.getString("code"), new OrgNode(row.getString("path")), row.getString("name"),
				row.getObject("closed_on", LocalDate.class));
	}
}
