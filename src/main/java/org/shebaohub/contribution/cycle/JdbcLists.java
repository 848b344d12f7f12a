package org.shebaohub.contribution.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code declaration} and the lines on them. */
@Repository
class JdbcLists {

	private static final String SELECT = """
			select d.*, (select u.node from declaration_unit u where u.unit = d.unit) as node
			from declaration d
			""";

	private final JdbcClient jdbc;

	JdbcLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<OrgNode> nodeOf(String unit) {
		return jdbc.sql("select node from declaration_unit where unit = :unit")
			.param("unit", unit)
			.query(String.class)
			.optional()
			.map(OrgNode::new);
	}

	void lockUnit(String unit) {
		jdbc.sql("select unit from declaration_unit where unit = :unit for update").param("unit", unit).query(String.class).list();
	}

	MonthList lock(String declarationNo) {
		return jdbc.sql(SELECT + "where d.declaration_no = :no for update")
			.param("no", declarationNo)
			.query((row, n) -> list(row))
			.single();
	}

	List<MonthList> lock(String unit, InsuranceMonth month) {
		return jdbc.sql(SELECT + "where d.unit = :unit and d.insurance_month = :month order by d.declaration_no for update")
			.param("unit", unit)
			.param("month", month.firstDay())
			.query((row, n) -> list(row))
			.list();
	}

	/** @throws OptimisticLockingFailureException when somebody else wrote in between */
	void save(MonthList list, Instant now) {
		int written = jdbc.sql("""
				update declaration set state = :state, doubts = :doubts, state_since = :now, approved_by = :approvedBy,
				  approved_on = :approvedOn, paid_on = :paidOn, credited_on = :creditedOn, code = :code, detail = :detail,
				  version = version + 1
				where declaration_no = :no and version = :version
				""").params(values(list)).param("now", Timestamp.from(now)).update();
		if (written != 1) {
			throw new OptimisticLockingFailureException("declaration " + list.declarationNo());
		}
	}

	private static Map<String, Object> values(MonthList list) {
		Map<String, Object> values = new HashMap<>();
		values.put("no", list.declarationNo());
		values.put("version", list.version());
		values.put("state", list.core().state().name());
		values.put("doubts", list.core().doubts());
		values.put("approvedBy", list.approvedBy());
		values.put("approvedOn", list.approvedOn());
		values.put("paidOn", list.paidOn());
		values.put("creditedOn", list.creditedOn());
		values.put("code", list.code());
		values.put("detail", list.detail());
		return values;
	}

	/** The lines that were not rejected. */
	List<TaxCall.Line> lines(String declarationNo) {
		return jdbc.sql("""
				select insurance_no, line, employer_share, employee_share from contribution_line
				where declaration_no = :no and rejected_code is null order by insurance_no, line
				""")
			.param("no", declarationNo)
			.query((row, n) -> new TaxCall.Line(row.getString("insurance_no"), InsuranceLine.valueOf(row.getString("line")),
					Yuan.ofFen(row.getLong("employer_share")), Yuan.ofFen(row.getLong("employee_share"))))
			.list();
	}

	void reject(String declarationNo, TaxAnswer.RejectedLine rejected) {
		jdbc.sql("""
				update contribution_line set rejected_code = :code
				where declaration_no = :no and insurance_no = :insuranceNo
				  and (cast(:line as varchar(20)) is null or line = :line)
				""")
			.param("code", rejected.code())
			.param("no", declarationNo)
			.param("insuranceNo", rejected.insuranceNo())
			.param("line", rejected.line())
			.update();
	}

	static MonthList list(ResultSet row) throws SQLException {
		return new MonthList(row.getString("declaration_no"), row.getString("unit"), new OrgNode(row.getString("node")),
				InsuranceMonth.containing(date(row, "insurance_month")),
				new ListCore(ListState.valueOf(row.getString("state")), row.getInt("doubts")),
				row.getTimestamp("state_since").toInstant(), row.getString("approved_by"), date(row, "approved_on"),
				date(row, "paid_on"), date(row, "credited_on"), row.getString("code"), row.getString("detail"),
				row.getInt("version"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}
}
