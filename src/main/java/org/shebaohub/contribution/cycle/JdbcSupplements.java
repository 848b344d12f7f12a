package org.shebaohub.contribution.cycle;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.contribution.ContributionDesk.Addition;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Supplementary lists, and which refused lines nothing has put right. */
@Repository
class JdbcSupplements {

	/** Nobody has listed the person anew, and no source says that the month is credited. */
	private static final String STILL_REFUSED = """
			l.unit = :unit and l.insurance_month = :month and (l.rejected_code is not null or d.state = 'REJECTED')
			  and not exists (select 1 from contribution_fact f where f.insurance_no = l.insurance_no and f.line = l.line
			    and f.insurance_month = l.insurance_month and f.kind = 'CREDITED' and f.live)
			""";

	private final NamedParameterJdbcTemplate jdbc;

	JdbcSupplements(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Employee number and line of everybody whom the unit covers in the month. */
	Set<String> covered(String unit, InsuranceMonth month) {
		return places("""
				select distinct employee_no || '/' || line from coverage
				where unit = :unit and started_on <= :last and (stopped_on is null or stopped_on > :month) and not exempt
				""", unit, month);
	}

	/** Employee number and line of what is paid for these people, or on its way to be, in whatever unit. */
	Set<String> standing(Collection<String> people, InsuranceMonth month) {
		return Set.copyOf(jdbc.queryForList("""
				select distinct l.employee_no || '/' || l.line from contribution_line l
				join declaration d on d.declaration_no = l.declaration_no
				where l.employee_no in (:people) and l.insurance_month = :month and (l.rejected_code is null and d.state <> 'REJECTED' or exists (select 1
				  from contribution_fact f where f.insurance_no = l.insurance_no and f.line = l.line
				    and f.insurance_month = l.insurance_month and f.kind in ('PAID', 'CREDITED') and f.live))
				""", new MapSqlParameterSource("people", people).addValue("month", month.firstDay()), String.class));
	}

	/** The employees of refused lines that nothing has put right. */
	List<String> refused(String unit, InsuranceMonth month) {
		return List.copyOf(places("""
				select distinct l.employee_no from contribution_line l
				join declaration d on d.declaration_no = l.declaration_no where
				""" + STILL_REFUSED, unit, month));
	}

	private Set<String> places(String sql, String unit, InsuranceMonth month) {
		return jdbc.queryForList(sql, new MapSqlParameterSource("unit", unit).addValue("month", month.firstDay())
			.addValue("last", month.lastDay()), String.class).stream().collect(Collectors.toSet());
	}

	void insert(String declarationNo, String unit, InsuranceMonth month, String by, Instant now) {
		jdbc.update("""
				insert into declaration (declaration_no, unit, insurance_month, state, state_since, submitted_by)
				values (:no, :unit, :month, 'AWAITING_APPROVAL', :now, :by)
				""", new MapSqlParameterSource("no", declarationNo).addValue("unit", unit)
			.addValue("month", month.firstDay()).addValue("now", Timestamp.from(now)).addValue("by", by));
	}

	void insertLine(String declarationNo, String unit, InsuranceMonth month, String insuranceNo, Addition line) {
		InsuranceLine of = line.line();
		jdbc.update("""
				insert into contribution_line (employee_no, insurance_month, line, declaration_no, unit, insurance_no,
				  employer_share, employee_share)
				values (:employee, :month, :line, :no, :unit, :insuranceNo, :employer, :own)
				""", new MapSqlParameterSource("employee", line.employeeNo().value()).addValue("month", month.firstDay())
			.addValue("line", of.name()).addValue("no", declarationNo).addValue("unit", unit)
			.addValue("insuranceNo", insuranceNo).addValue("employer", line.employerShare().fen())
			.addValue("own", line.employeeShare().fen()));
	}

	/** Those who handed in lists of the month that wait for approval. */
	Set<String> submitters(String unit, InsuranceMonth month) {
		return places("""
				select submitted_by from declaration where unit = :unit and insurance_month = :month
				  and state = 'AWAITING_APPROVAL' and submitted_by is not null
				""", unit, month);
	}
}
