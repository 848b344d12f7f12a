package org.shebaohub.roster.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.OrgNodeMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code org_unit}. */
@Repository
class JdbcUnits implements NodeRows {

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

	/** The longest path at the node or below it. */
	int longestBelow(OrgNode node) {
		return jdbc.sql("select max(char_length(path)) from org_unit where path = :node or path like :below")
			.param("node", node.path()).param("below", node.path() + "/%").query(Integer.class).single();
	}

	/** Where the unit stood, for whoever looks back. */
	void remember(String code, OrgNodeMoved move, LocalDate day) {
		jdbc.sql("insert into org_unit_move (code, from_path, to_path, moved_on) values (:code, :from, :to, :day)")
			.param("code", code).param("from", move.from().path()).param("to", move.to().path()).param("day", day).update();
	}

	@Override
	public At at() {
		return new At("org_unit", "path", "true");
	}

	private static Unit unit(ResultSet row, int n) throws SQLException {
		return new Unit(row.getString("code"), new OrgNode(row.getString("path")), row.getString("name"),
				row.getObject("closed_on", LocalDate.class));
	}
}
