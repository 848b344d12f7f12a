package org.shebaohub.contribution.opening;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.shebaohub.contribution.PastMonths.Line;
import org.shebaohub.contribution.PastMonths.MonthOfUnit;
import org.shebaohub.contribution.PastMonths.Spell;
import org.shebaohub.contribution.PastMonths.Unit;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.NodeRows;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes opening balances in batches. */
@Repository
class JdbcOpenings implements NodeRows {

	private final NamedParameterJdbcTemplate jdbc;

	JdbcOpenings(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("declaration_unit", "node", "true");
	}

	void units(List<Unit> units) {
		all("""
				insert into declaration_unit (unit, node, legal_entity, insured_place)
				values (:unit, :node, :entity, :place)
				""", units, unit -> new MapSqlParameterSource("unit", unit.unit()).addValue("node", unit.node().path())
			.addValue("entity", unit.legalEntity())
			.addValue("place", unit.insuredPlace()));
	}

	void spells(List<Spell> spells) {
		all("""
				insert into coverage (employee_no, unit, line, started_on, stopped_on)
				values (:no, :unit, :line, :from, :to)
				""", spells, spell -> new MapSqlParameterSource("no", spell.no().value()).addValue("unit", spell.unit())
			.addValue("line", spell.line().name())
			.addValue("from", spell.startedOn())
			.addValue("to", spell.stoppedOn(), Types.DATE));
	}

	void months(List<MonthOfUnit> months) {
		all("""
				insert into declaration (declaration_no, unit, insurance_month, state, state_since, approved_by,
				  approved_on, paid_on, credited_on)
				values (:declarationNo, :unit, :month, :state, :since, :by, :paid, :paid, :credited)
				""", months, month -> dates(month).addValue("state", (month.creditedOn() == null ? "AWAITING_APPROVAL"
				: "CREDITED"))
			.addValue("since", since(month.creditedOn() == null ? month.drawnOn() : month.creditedOn()))
			.addValue("by", month.creditedOn() == null ? null : "opening balance"));
		months.forEach(month -> lines(month, month.lines()));
	}

	private void lines(MonthOfUnit month, List<Line> lines) {
		all("""
				insert into contribution_line (employee_no, insurance_month, line, declaration_no, unit, insurance_no,
				  employer_share, employee_share)
				values (:no, :month, :line, :declarationNo, :unit, :insuranceNo, :employer, :employee)
				""", lines, line -> dates(month).addValue("no", line.no().value())
			.addValue("line", line.line().name())
			.addValue("insuranceNo", line.insuranceNo())
			.addValue("employer", line.employerShare().fen())
			.addValue("employee", line.employeeShare().fen()));
	}

	private static MapSqlParameterSource dates(MonthOfUnit month) {
		return new MapSqlParameterSource("declarationNo", month.declarationNo()).addValue("unit", month.unit())
			.addValue("month", month.month().firstDay())
			.addValue("paid", month.paidOn(), Types.DATE)
			.addValue("credited", month.creditedOn(), Types.DATE);
	}

	private static Timestamp since(LocalDate day) {
		return Timestamp.from(day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant());
	}

	private <T> void all(String sql, Collection<T> rows, Function<T, MapSqlParameterSource> row) {
		if (!rows.isEmpty()) {
			jdbc.batchUpdate(sql, rows.stream().map(row).toArray(MapSqlParameterSource[]::new));
		}
	}
}
