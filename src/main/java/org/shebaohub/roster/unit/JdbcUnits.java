package org.shebaohub.roster.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.OrgNode;
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

	private static Unit unit(ResultSet row, int n) throws SQLException {
		return new Unit(row.getString("code"), new OrgNode(row.getString("path")), row.getString("name"),
				row.getObject("closed_on", LocalDate.class));
	}
}
