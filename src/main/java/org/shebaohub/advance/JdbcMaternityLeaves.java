package org.shebaohub.advance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code maternity_leave} and {@code advance_follow_up}. */
@Repository
class JdbcMaternityLeaves implements MaternityLeaves {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcMaternityLeaves(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public void start(EmployeeNo no, LocalDate from, LocalDate expectedReturn) {
		jdbc.sql("""
				insert into maternity_leave (employee_no, started_on, expected_return) values (:no, :from, :expected)
				on conflict do nothing
				""")
			.param("no", no.value()).param("from", from).param("expected", expectedReturn, Types.DATE).update();
		jdbc.sql("update maternity_leave set expected_return = :expected where employee_no = :no and started_on = :from")
			.param("no", no.value()).param("from", from).param("expected", expectedReturn, Types.DATE).update();
	}

	@Override
	public Optional<LeaveReturn> take(EmployeeNo no, LocalDate from) {
		return jdbc.sql("select * from maternity_leave where employee_no = :no and started_on = :from for update")
			.param("no", no.value()).param("from", from).query((row, n) -> read(row)).optional();
	}

	@Override
	public void save(LeaveReturn leave) {
		jdbc.sql("""
				update maternity_leave set returned_on = :on, confirmed_by = :by, deduction_due = :due
				where employee_no = :no and started_on = :from
				""")
			.param("on", leave.returnedOn(), Types.DATE).param("by", leave.confirmedBy(), Types.VARCHAR)
			.param("due", leave.deductionDue(), Types.DATE).param("no", leave.employee().value())
			.param("from", leave.startedOn()).update();
	}

	@Override
	public List<LeaveReturn> during(InsuranceMonth month) {
		return jdbc.sql("""
				select * from maternity_leave where started_on <= :last and (returned_on is null or returned_on > :first)
				order by employee_no, started_on
				""").param("first", month.firstDay()).param("last", month.lastDay()).query((row, n) -> read(row)).list();
	}

	@Override
	public List<LeaveReturn> of(EmployeeNo no) {
		return jdbc.sql("select * from maternity_leave where employee_no = :no order by started_on").param("no", no.value())
			.query((row, n) -> read(row)).list();
	}

	@Override
	public void followUp(EmployeeNo no, String by, Instant at, String note) {
		jdbc.sql("insert into advance_follow_up (employee_no, by_whom, at, note) values (:no, :by, :at, :note)")
			.param("no", no.value()).param("by", by).param("at", Timestamp.from(at))
			.param("note", vault.seal(note, "advance_follow_up.note/" + no)).update();
	}

	@Override
	public boolean isFollowedUpSince(EmployeeNo no, Instant since) {
		return jdbc.sql("select count(*) from advance_follow_up where employee_no = :no and at >= :since")
			.param("no", no.value()).param("since", Timestamp.from(since)).query(Integer.class).single() > 0;
	}

	private static LeaveReturn read(ResultSet row) throws SQLException {
		return new LeaveReturn(new EmployeeNo(row.getString("employee_no")), row.getObject("started_on", LocalDate.class),
				row.getObject("expected_return", LocalDate.class), row.getObject("returned_on", LocalDate.class),
				row.getString("confirmed_by"), row.getObject("deduction_due", LocalDate.class));
	}
}
