package org.shebaohub.reimbursement.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimKind;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.ClaimView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of claims, newest first. */
@Repository
class JdbcClaimList {

	private final JdbcClient jdbc;

	JdbcClaimList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What lies in the actor's scope; for an employee, his own. */
	List<ClaimView.Summary> page(Actor actor, ClaimState state, String after, int size) {
		boolean own = !actor.is(Role.HR, Role.HR_MANAGER, Role.FINANCE, Role.FINANCE_MANAGER, Role.AUDITOR, Role.SYSTEM);
		return jdbc.sql("""
				select claim_no, employee_no, node, kind, date_of_service, state, total, filed_at from claim
				where (employee_no = :self or (:own = false and (node = :node or node like :below)))
				  and (cast(:state as varchar(30)) is null or state = :state)
				  and (cast(:after as bigint) is null or seq < :after)
				order by seq desc limit :size
				""")
			.param("self", actor.self() == null ? "" : actor.self().value())
			.param("own", own)
			.param("node", actor.scope().path())
			.param("below", actor.scope().path() + "/%")
			.param("state", state == null ? null : state.name())
			.param("size", size)
			.param("after", after == null ? null : ClaimNumbers.number(after), Types.BIGINT)
			.query((row, n) -> summary(row))
			.list();
	}

	/** Oldest first. */
	List<ClaimView.Summary> underWay(EmployeeNo no) {
		return jdbc.sql("""
				select claim_no, employee_no, node, kind, date_of_service, state, total, filed_at from claim
				where employee_no = :no and state not in ('PAID', 'REJECTED', 'SETTLED_WITHOUT_PAYOUT') order by seq
				""").param("no", no.value()).query((row, n) -> summary(row)).list();
	}

	private static ClaimView.Summary summary(ResultSet row) throws SQLException {
		ClaimState state = ClaimState.valueOf(row.getString("state"));
		return new ClaimView.Summary(row.getString("claim_no"), row.getString("employee_no"), row.getString("node"),
				ClaimKind.valueOf(row.getString("kind")), row.getObject("date_of_service", LocalDate.class), state,
				state.word(), Yuan.ofFen(row.getLong("total")), row.getTimestamp("filed_at").toInstant());
	}
}
