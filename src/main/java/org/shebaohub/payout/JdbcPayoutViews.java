package org.shebaohub.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.privacy.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payouts as people may see them. */
@Repository
class JdbcPayoutViews {

	private static final String COLUMNS = """
			select reference, claim_no, employee_no, node, fen, account_tail, state, hold, approved_by, opinion_by, cause,
			  paid_on, bank_serial, changed_at
			from payout
			""";

	private final JdbcClient jdbc;

	JdbcPayoutViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<PayoutView> find(String reference) {
		return jdbc.sql(COLUMNS + "where reference = ?").param(reference).query(JdbcPayoutViews::read).optional();
	}

	List<PayoutView> ofClaim(String claimNo) {
		return jdbc.sql(COLUMNS + "where claim_no = ? order by number").param(claimNo).query(JdbcPayoutViews::read).list();
	}

	/** At and below a node, by reference; a null {@code state} means any, {@code after} continues a page. */
	List<PayoutView> list(OrgNode scope, String state, String after, int limit) {
		String one = state == null || state.isEmpty() ? "" : "and state = :state ";
		return jdbc.sql(COLUMNS + "where reference > :after " + one
				+ "and (node = :node or node like :below) order by reference limit :limit")
				.param("after", after).param("state", one.isEmpty() ? "" : state).param("node", scope.path())
				.param("below", scope.path() + "/%").param("limit", limit).query(JdbcPayoutViews::read).list();
	}

	/** How many at and below a node are in these states. */
	Map<String, Long> count(OrgNode scope, List<String> states) {
		Map<String, Long> counts = new TreeMap<>();
		jdbc.sql("""
				select state, count(*) as payouts from payout
				where state in (:states) and (node = :node or node like :below) group by state
				""")
				.param("states", states).param("node", scope.path()).param("below", scope.path() + "/%")
				.query(row -> {
					counts.put(row.getString("state"), row.getLong("payouts"));
				});
		return counts;
	}

	private static PayoutView read(ResultSet row, int number) throws SQLException {
		return new PayoutView(row.getString("reference"), row.getString("claim_no"),
				new EmployeeNo(row.getString("employee_no")), new OrgNode(row.getString("node")),
				Yuan.ofFen(row.getLong("fen")), Mask.ACCOUNT.of(row.getString("account_tail")), row.getString("state"),
				row.getString("hold"), row.getString("approved_by"), row.getString("opinion_by"),
				row.getString("cause"), row.getObject("paid_on", LocalDate.class),
				row.getString("bank_serial"), row.getTimestamp("changed_at").toInstant());
	}
}
