package org.shebaohub.contribution.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shebaohub.contribution.cycle.ListState;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the store knows of a person's coverage and lines, in one question. */
@Repository
class JdbcHistory {

	/** Spells of coverage, for each month on a list its best record, and the numbers that stand on the lists. */
	record Facts(List<Coverage> coverage, Map<InsuranceMonth, LineFacts> lines, Set<String> insuranceNos) {
	}

	private record Row(Coverage coverage, InsuranceMonth month, LineFacts line, String insuranceNo) {
	}

	private final JdbcClient jdbc;

	JdbcHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Facts facts(List<EmployeeNo> numbers, InsuranceLine line, InsuranceMonth from, InsuranceMonth to) {
		List<Row> rows = jdbc.sql("""
				select c.unit, c.started_on, c.stopped_on, c.exempt, l.insurance_month, l.insurance_no, l.declaration_no,
				  l.rejected_code,
				  d.state, d.state_since, d.approved_on
				from coverage c
				left join contribution_line l on l.employee_no = c.employee_no and l.line = c.line and l.unit = c.unit
				  and l.insurance_month between :from and :to
				left join declaration d on d.declaration_no = l.declaration_no
				where c.employee_no in (:numbers) and c.line = :line
				""")
			.param("numbers", numbers.stream().map(EmployeeNo::value).toList())
			.param("line", line.name())
			.param("from", from.firstDay())
			.param("to", to.firstDay())
			.query((row, n) -> row(row))
			.list();
		return facts(rows);
	}

	private static Facts facts(List<Row> rows) {
		Map<InsuranceMonth, LineFacts> lines = new TreeMap<>();
		rows.stream().filter(row -> row.line() != null).forEach(row -> lines.merge(row.month(), row.line(),
				(one, other) -> LineFacts.BEST_LAST.compare(one, other) > 0 ? one : other));
		return new Facts(List.copyOf(rows.stream().map(Row::coverage).collect(LinkedHashSet::new, Collection::add,
				Collection::addAll)), lines, rows.stream().map(Row::insuranceNo).filter(Objects::nonNull).collect(Collectors.toSet()));
	}

	/**
	 * As {@link #lock}, for what is said of months that no list has. Units are locked before lists, by everybody, lest two
	 * wait for each other.
	 */
	void lockUnits(Collection<String> units) {
		if (!units.isEmpty()) {
			jdbc.sql("select unit from declaration_unit where unit in (:units) order by unit for update")
				.param("units", units).query(String.class).list();
		}
	}

	/** All lists of a unit's month. */
	void lockMonth(String unit, InsuranceMonth month) {
		jdbc.sql("""
				select declaration_no from declaration where unit = :unit and insurance_month = :month
				order by declaration_no for update
				""").param("unit", unit).param("month", month.firstDay()).query(String.class).list();
	}

	/** Waits for any crediting of these lists under way, and keeps others from beginning until the caller commits. */
	void lock(Collection<String> declarationNos) {
		if (!declarationNos.isEmpty()) {
			jdbc.sql("""
					select declaration_no from declaration where declaration_no in (:numbers)
					order by declaration_no for update
					""").param("numbers", declarationNos).query(String.class).list();
		}
	}

	private static Row row(ResultSet row) throws SQLException {
		Coverage coverage = new Coverage(row.getString("unit"), date(row, "started_on"), date(row, "stopped_on"),
				row.getBoolean("exempt"));
		LocalDate month = date(row, "insurance_month");
		if (month == null) {
			return new Row(coverage, null, null, null);
		}
		LocalDate since = LocalDate.ofInstant(row.getTimestamp("state_since").toInstant(), BusinessClock.ZONE);
		return new Row(coverage, InsuranceMonth.containing(month),
				new LineFacts(row.getString("declaration_no"), coverage.unit(), ListState.valueOf(row.getString("state")),
						since, date(row, "approved_on"), null, null, row.getString("rejected_code")),
				row.getString("insurance_no"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}
}
