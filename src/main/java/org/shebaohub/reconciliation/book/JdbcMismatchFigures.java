package org.shebaohub.reconciliation.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reconciliation.MismatchFigures.OfCause;
import org.shebaohub.reconciliation.MismatchFigures.OfType;
import org.shebaohub.reconciliation.CauseCode;
import org.shebaohub.reconciliation.MismatchFigures;
import org.shebaohub.reconciliation.MismatchType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the rows of {@code mismatch} below a node. */
@Repository
class JdbcMismatchFigures {

	private static final String BELOW = " (node = :node or node like :below) ";

	private final JdbcClient jdbc;

	JdbcMismatchFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	MismatchFigures below(OrgNode node) {
		long people = count("select count(*) from status_person where", node);
		long mismatched = count("select count(distinct person_id) from mismatch where state <> 'CLOSED' and source <> 'ERP' and", node);
		BigDecimal rate = people == 0 ? BigDecimal.ZERO.setScale(2)
				: BigDecimal.valueOf(mismatched * 100).divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
		return new MismatchFigures(people, mismatched, rate, types(node), causes(node));
	}

	private long count(String sql, OrgNode node) {
		return of(sql + BELOW, node).query(Long.class).single();
	}

	private JdbcClient.StatementSpec of(String sql, OrgNode node) {
		return jdbc.sql(sql).param("node", node.path()).param("below", node.path() + "/%");
	}

	private List<OfType> types(OrgNode node) {
		return of("""
				select type, count(case when state <> 'CLOSED' then 1 end) open, count(case when state = 'CLOSED' then 1 end) closed,
				  sum(case when state <> 'CLOSED' then monthly_risk else 0 end) risk,
				  avg(extract(epoch from found_at) - extract(epoch from cast(born_on as timestamp))) / 86400 days,
				  avg(extract(epoch from closed_at) - extract(epoch from found_at)) / 3600 hours
				from mismatch where
				""" + BELOW + " group by type order by type", node).query((row, n) -> type(row)).list();
	}

	private static OfType type(ResultSet row) throws SQLException {
		MismatchType type = MismatchType.valueOf(row.getString("type"));
		return new OfType(type, type.word(), row.getLong("open"), row.getLong("closed"), Yuan.ofFen(row.getLong("risk")),
				rounded(row.getBigDecimal("days")), rounded(row.getBigDecimal("hours")));
	}

	private static BigDecimal rounded(BigDecimal average) {
		return average == null ? null : average.setScale(1, RoundingMode.HALF_UP);
	}

	private List<OfCause> causes(OrgNode node) {
		return of("select cause, count(*) n from mismatch where " + BELOW + " group by cause order by 2 desc, 1", node)
			.query((row, n) -> {
				CauseCode cause = CauseCode.valueOf(row.getString("cause"));
				return new OfCause(cause, cause.word(), row.getLong("n"));
			})
			.list();
	}
}
