package org.shebaohub.contribution.resultfile;

import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.contribution.ResultHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the lines of a unit's month that a source refuses or does not mention. */
@Repository
class JdbcRejectedLines {

	private final JdbcClient jdbc;

	JdbcRejectedLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** As members of a case. */
	List<String> people(String source, ResultHeader header) {
		return Stream.concat(refused(source, header).stream(), leftOut(source, header).stream()).distinct().sorted().toList();
	}

	private List<String> refused(String source, ResultHeader header) {
		return select("""
				select coalesce('employee/' || min(l.employee_no), 'insured/' || f.insurance_no) as who
				from contribution_fact f left join contribution_line l on l.unit = f.unit and l.line = f.line
				  and l.insurance_month = f.insurance_month and l.insurance_no = f.insurance_no
				where f.source = :source and f.unit = :unit and f.insurance_month = :month and f.kind = 'REJECTED' and f.live
				group by f.insurance_no
				""", source, header);
	}

	/**
	 * Only who stands on a list that was handed in, of an insurance line of which the source speaks, and whom the tax
	 * authority has not refused already. PostgreSQL has no statistics of a file just applied: {@code offset 0} keeps it looking
	 * for one person after the other.
	 */
	private List<String> leftOut(String source, ResultHeader header) {
		return select("""
				select 'employee/' || l.employee_no from contribution_line l
				join declaration d on d.declaration_no = l.declaration_no
				where l.unit = :unit and l.insurance_month = :month and l.rejected_code is null
				  and d.state in ('DECLARED', 'ACCEPTED', 'PAYING', 'PAID', 'CREDITED')
				  and l.line in (select line from contribution_fact where source = :source and unit = :unit
				    and insurance_month = :month and live)
				  and not exists (select 1 from contribution_fact f where f.insurance_no = l.insurance_no
				    and f.insurance_month = l.insurance_month and f.line = l.line and f.unit = l.unit
				    and f.source = :source and f.live offset 0)
				""", source, header);
	}

	private List<String> select(String sql, String source, ResultHeader header) {
		return jdbc.sql(sql)
			.param("source", source)
			.param("unit", header.unit())
			.param("month", header.month().firstDay())
			.query(String.class)
			.list();
	}
}
