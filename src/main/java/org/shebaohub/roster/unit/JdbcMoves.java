package org.shebaohub.roster.unit;

import java.util.List;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.NodeRows.At;
import org.shebaohub.kernel.OrgNodeMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whatever lives at a node: rights, rules, people and open business go along when the node moves. */
@Repository
class JdbcMoves {

	private final JdbcClient jdbc;

	private final List<NodeRows> all;

	JdbcMoves(JdbcClient jdbc, List<NodeRows> all) {
		this.jdbc = jdbc;
		this.all = all;
	}

	/** All rows at the node and below it, in the transaction of the move. */
	void move(OrgNodeMoved move) {
		all.forEach(rows -> move(rows.at(), move));
	}

	private void move(At at, OrgNodeMoved move) {
		jdbc.sql("""
				update %1$s set %2$s = :to || substring(%2$s from :rest)
				where (%2$s = :from or %2$s like :below) and %3$s
				""".formatted(at.table(), at.column(), at.living()))
			.param("to", move.to().path())
			.param("rest", move.from().path().length() + 1)
			.param("from", move.from().path())
			.param("below", move.from().path() + "/%")
			.update();
	}
}
