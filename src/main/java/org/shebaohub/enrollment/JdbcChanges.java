package org.shebaohub.enrollment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.enrollment.core.ChangeCore;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.enrollment.window.Window;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code enrollment_change}. */
@Repository
class JdbcChanges implements NodeRows {

	private final JdbcClient jdbc;

	JdbcChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("enrollment_change", "node", "live_key is not null");
	}

	long nextNumber() {
		return jdbc.sql("select nextval('enrollment_change_number')").query(Long.class).single();
	}

	/** False when the same lives already. */
	boolean insert(Change one) {
		return jdbc.sql("""
				insert into enrollment_change (no, number, employee_no, node, scheme, kind, effective, case_key, requested_by,
				  requested_at, state, doubts, due_on, insurance_month, late_months, cost, live_key, version)
				values (:no, :number, :employee, :node, :scheme, :kind, :effective, :case, :by, :at, :state, :doubts, :due,
				  :month, :late, :cost, :live, 0)
				on conflict do nothing
				""")
			.params(values(one)).params(asked(one)).update() == 1;
	}

	private static Map<String, Object> asked(Change one) {
		Change.Asked asked = one.asked();
		return Map.of("number", one.number(), "employee", asked.employee().value(), "node", asked.node().path(), "scheme",
				asked.scheme().name(), "kind", asked.kind().name(), "case",
				asked.caseKey(), "by", asked.by(), "at", one.requestedAt().atOffset(ZoneOffset.UTC));
	}

	/** @throws OptimisticLockingFailureException when somebody else wrote in between */
	void save(Change one) {
		int written = jdbc.sql("""
				update enrollment_change set effective = :effective, state = :state, doubts = :doubts, due_on = :due,
				  insurance_month = :month, late_months = :late, cost = :cost, receipt_no = :receipt, sent_on = :sent, confirmed_on = :confirmed,
				  code = :code, detail = :detail, live_key = :live, version = version + 1
				where no = :no and version = :version
				""").params(values(one)).params(heard(one)).update();
		if (written != 1) {
			throw new OptimisticLockingFailureException("enrollment change " + one.no());
		}
	}

	private static Map<String, Object> values(Change one) {
		Map<String, Object> values = new HashMap<>();
		values.put("no", one.no());
		values.put("effective", one.asked().effective());
		values.put("state", one.state().name());
		values.put("doubts", one.core().doubts());
		values.put("due", one.timing().dueOn());
		values.put("month", one.timing().month().firstDay());
		values.put("late", one.timing().lateMonths());
		values.put("cost", one.timing().cost() == null ? null : one.timing().cost().fen());
		values.put("live", one.state().ended() ? null : one.asked().liveKey());
		return values;
	}

	private static Map<String, Object> heard(Change one) {
		Map<String, Object> values = new HashMap<>();
		values.put("receipt", one.heard().receiptNo());
		values.put("sent", one.heard().sentOn());
		values.put("confirmed", one.heard().confirmedOn());
		values.put("code", one.heard().code());
		values.put("detail", one.heard().detail());
		values.put("version", one.version());
		return values;
	}

	Optional<Change> lock(String no) {
		return jdbc.sql("select * from enrollment_change where no = :no for update").param("no", no)
			.query((row, n) -> change(row)).optional();
	}

	Optional<Change> find(String no) {
		return jdbc.sql("select * from enrollment_change where no = :no").param("no", no)
			.query((row, n) -> change(row)).optional();
	}

	Optional<Change> living(String liveKey) {
		return jdbc.sql("select * from enrollment_change where live_key = :key").param("key", liveKey)
			.query((row, n) -> change(row)).optional();
	}

	List<Change> of(String caseKey) {
		return jdbc.sql("select * from enrollment_change where case_key = :key order by number for update")
			.param("key", caseKey).query((row, n) -> change(row)).list();
	}

	/** Newest first. @param employee of this one only, or null for all below the node */
	List<Change> below(OrgNode node, EmployeeNo employee, long before, int limit) {
		return jdbc.sql("""
				select * from enrollment_change where (node = :node or node like :below) and number < :before
				  and (cast(:employee as varchar(20)) is null or employee_no = :employee)
				order by number desc limit :limit
				""")
			.param("node", node.path()).param("below", node.path() + "/%").param("before", before)
			.param("employee", employee == null ? null : employee.value()).param("limit", limit)
			.query((row, n) -> change(row)).list();
	}

	private static Change change(ResultSet row) throws SQLException {
		Long cost = row.getObject("cost", Long.class);
		Window timing = new Window(date(row, "due_on"), InsuranceMonth.containing(date(row, "insurance_month")),
				row.getInt("late_months"), cost == null ? null : Yuan.ofFen(cost));
		return new Change(row.getString("no"), row.getLong("number"), asked(row),
				row.getObject("requested_at", OffsetDateTime.class).toInstant(),
				new ChangeCore(ChangeState.valueOf(row.getString("state")), row.getInt("doubts")), timing,
				new Change.Heard(row.getString("receipt_no"), date(row, "sent_on"), date(row, "confirmed_on"),
						row.getString("code"), row.getString("detail")),
				row.getInt("version"));
	}

	private static Change.Asked asked(ResultSet row) throws SQLException {
		return new Change.Asked(new EmployeeNo(row.getString("employee_no")), new OrgNode(row.getString("node")),
				Scheme.valueOf(row.getString("scheme")), EnrollmentChangeKind.valueOf(row.getString("kind")),
				date(row, "effective"), row.getString("case_key"), row.getString("requested_by"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}
}
