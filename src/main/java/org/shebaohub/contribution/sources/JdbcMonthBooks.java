package org.shebaohub.contribution.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.contribution.EmployeeMonth.Listed;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hub's own books of a month: coverage, and the lists with their approval. */
@Repository
class JdbcMonthBooks {

	/** @param stoppedOn the first day without coverage, or null */
	record Spell(InsuranceLine line, String unit, LocalDate startedOn, LocalDate stoppedOn) {
	}

	/** @param rejectedCode of the tax authority, or null */
	record Entry(InsuranceLine line, String insuranceNo, String rejectedCode, Listed list) {

		LocalDate since() {
			return LocalDate.ofInstant(list.since(), BusinessClock.ZONE);
		}
	}

	private final JdbcClient jdbc;

	JdbcMonthBooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that had begun by the end of the month and had not ended before it. */
	List<Spell> spells(List<String> numbers, InsuranceMonth month) {
		return jdbc.sql("""
				select line, unit, started_on, stopped_on from coverage
				where employee_no in (:numbers) and started_on <= :last and (stopped_on is null or stopped_on >= :first)
				order by line, started_on
				""")
			.param("numbers", numbers)
			.param("first", month.firstDay())
			.param("last", month.lastDay())
			.query((row, n) -> new Spell(InsuranceLine.valueOf(row.getString("line")), row.getString("unit"),
					row.getObject("started_on", LocalDate.class), row.getObject("stopped_on", LocalDate.class)))
			.list();
	}

	List<Entry> entries(List<String> numbers, InsuranceMonth month) {
		return jdbc.sql("""
				select l.line, l.insurance_no, l.rejected_code, d.* from contribution_line l
				join declaration d on d.declaration_no = l.declaration_no
				where l.employee_no in (:numbers) and l.insurance_month = :month order by d.declaration_no
				""")
			.param("numbers", numbers)
			.param("month", month.firstDay())
			.query((row, n) -> entry(row))
			.list();
	}

	private static Entry entry(ResultSet row) throws SQLException {
		Instant since = row.getTimestamp("state_since").toInstant();
		return new Entry(InsuranceLine.valueOf(row.getString("line")), row.getString("insurance_no"),
				row.getString("rejected_code"), new Listed(row.getString("declaration_no"), row.getString("unit"),
						row.getString("state"), since, row.getString("approved_by"),
						row.getObject("approved_on", LocalDate.class)));
	}
}
