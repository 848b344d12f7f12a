package org.shebaohub.contribution.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code contribution_fact}. */
@Repository
class JdbcMonthFacts {

	private static final String OF_OWN_UNIT = """
			and (exists (select 1 from contribution_line l where l.employee_no in (:people) and l.line = f.line
			    and l.unit = f.unit and l.insurance_month = f.insurance_month)
			  or exists (select 1 from coverage c where c.employee_no in (:people) and c.line = f.line and c.unit = f.unit
			    and c.started_on < f.insurance_month + interval '1' month
			    and (c.stopped_on is null or c.stopped_on > f.insurance_month)))
			""";

	private final JdbcClient jdbc;

	JdbcMonthFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insertForList(String source, String declarationNo, FactKind kind, LocalDate on, Instant now) {
		jdbc.sql("""
				insert into contribution_fact (insurance_no, unit, insurance_month, line, kind, source, reference,
				  employer_share, employee_share, effective_on, recorded_at)
				select insurance_no, unit, insurance_month, line, :kind, :source, declaration_no, employer_share,
				  employee_share, cast(:on as date), cast(:now as timestamp with time zone)
				from contribution_line where declaration_no = :no and rejected_code is null
				on conflict do nothing
				""")
			.param("kind", kind.name())
			.param("source", source)
			.param("on", on)
			.param("now", Timestamp.from(now))
			.param("no", declarationNo)
			.update();
	}

	/** @return false when the source had said the same before */
	boolean replace(String insuranceNo, Fact fact) {
		JdbcClient.StatementSpec ended = jdbc.sql("""
				update contribution_fact set live = null, ended_at = :now, ended_by = :reference
				where insurance_no = :insuranceNo and insurance_month = :month and line = :line and kind = :kind
				  and unit = :unit and source = :source and live
				  and (effective_on <> :on or coalesce(detail, '') <> coalesce(:detail, ''))
				""");
		of(ended, insuranceNo, fact).update();
		return of(jdbc.sql("""
				insert into contribution_fact (insurance_no, unit, insurance_month, line, kind, source, reference,
				  effective_on, detail, recorded_at)
				select :insuranceNo, :unit, cast(:month as date), :line, :kind, :source, :reference, cast(:on as date), :detail,
				  cast(:now as timestamp with time zone)
				where not exists (select 1 from contribution_fact where insurance_no = :insuranceNo
				  and insurance_month = :month and line = :line and kind = :kind and unit = :unit and source = :source and live)
				"""), insuranceNo, fact).update() == 1;
	}

	private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec sql, String insuranceNo, Fact fact) {
		return sql.param("now", Timestamp.from(fact.recordedAt()))
			.param("reference", fact.reference())
			.param("insuranceNo", insuranceNo)
			.param("month", fact.month().firstDay())
			.param("line", fact.line().name())
			.param("kind", fact.kind().name())
			.param("unit", fact.unit())
			.param("source", fact.source())
			.param("on", fact.effectiveOn())
			.param("detail", fact.detail(), java.sql.Types.VARCHAR);
	}

	/** Only what is said by a unit in which the person is insured that month, or on whose list the person stands. */
	List<Known> known(Collection<EmployeeNo> people, Collection<String> insuranceNos, InsuranceLine line,
			InsuranceMonth from, InsuranceMonth to) {
		return jdbc.sql("""
				select insurance_month, min(unit) unit, min(case when kind = 'PAID' then effective_on end) paid_on,
				  min(case when kind = 'CREDITED' then effective_on end) credited_on,
				  min(case when kind = 'REJECTED' then detail end) rejected_code, min(source || ' ' || reference) evidence
				from contribution_fact f
				where insurance_no in (:numbers) and insurance_month between :from and :to and line = :line and live
				  and kind in ('PAID', 'CREDITED', 'REJECTED')
				""" + OF_OWN_UNIT + " group by insurance_month")
			.param("people", people.stream().map(EmployeeNo::value).toList())
			.param("numbers", insuranceNos)
			.param("line", line.name())
			.param("from", from.firstDay())
			.param("to", to.firstDay())
			.query((row, n) -> new Known(InsuranceMonth.containing(row.getObject("insurance_month", LocalDate.class)),
					row.getString("unit"), row.getObject("paid_on", LocalDate.class),
					row.getObject("credited_on", LocalDate.class), row.getString("rejected_code"), row.getString("evidence")))
			.list();
	}

	List<Fact> all(String insuranceNo, InsuranceMonth from, InsuranceMonth to) {
		return jdbc.sql("""
				select * from contribution_fact where insurance_no = :no and insurance_month between :from and :to order by id
				""")
			.param("no", insuranceNo)
			.param("from", from.firstDay())
			.param("to", to.firstDay())
			.query((row, n) -> fact(row))
			.list();
	}

	private static Fact fact(ResultSet row) throws SQLException {
		Long employer = row.getObject("employer_share", Long.class);
		Long employee = row.getObject("employee_share", Long.class);
		return new Fact(row.getString("unit"), InsuranceMonth.containing(row.getObject("insurance_month", LocalDate.class)),
				InsuranceLine.valueOf(row.getString("line")), FactKind.valueOf(row.getString("kind")), row.getString("source"),
				row.getString("reference"), employer == null ? null : Yuan.ofFen(employer + employee),
				row.getObject("effective_on", LocalDate.class), row.getString("detail"),
				row.getTimestamp("recorded_at").toInstant(), row.getString("ended_by"));
	}
}
