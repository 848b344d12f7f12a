package org.shebaohub.roster.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.employment.Leave;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.employment.Protection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code employment_leave}. */
@Repository
class JdbcLeaves {

	private final JdbcClient jdbc;

	JdbcLeaves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void replace(String no, List<Leave> leaves) {
		jdbc.sql("delete from employment_leave where employee_no = :no").param("no", no).update();
		leaves.forEach(leave -> jdbc.sql("""
				insert into employment_leave (employee_no, kind, leave_from, expected_return, ended_on)
				values (:no, :kind, :from, :back, :ended)
				""").param("no", no).param("kind", leave.kind().name()).param("from", leave.from())
			.param("back", leave.expectedReturn(), Types.DATE).param("ended", leave.endedOn(), Types.DATE).update());
	}

	List<Leave> of(String no) {
		return jdbc.sql("""
				select kind, leave_from, expected_return, ended_on from employment_leave
				where employee_no = :no order by leave_from, kind
				""").param("no", no).query((row, n) -> leave(row)).list();
	}

	/** In one statement: an exit check asks for nothing else of these rows. */
	Protection protection(String no) {
		return jdbc.sql("""
				select s.protected_until, l.kind, l.leave_from, l.expected_return, l.ended_on from employment_state s
				left join employment_leave l on l.employee_no = s.employee_no
				where s.employee_no = :no order by l.leave_from, l.kind
				""").param("no", no).query(row -> {
			LocalDate until = null;
			List<Leave> leaves = new ArrayList<>();
			while (row.next()) {
				until = date(row, "protected_until");
				if (row.getString("kind") != null) {
					leaves.add(leave(row));
				}
			}
			return new Protection(List.copyOf(leaves), until);
		});
	}

	private static Leave leave(ResultSet row) throws SQLException {
		return new Leave(LeaveKind.valueOf(row.getString("kind")), date(row, "leave_from"), date(row, "expected_return"),
				date(row, "ended_on"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}
}
