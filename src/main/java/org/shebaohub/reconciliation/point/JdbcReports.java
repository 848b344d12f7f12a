package org.shebaohub.reconciliation.point;

import java.sql.Types;
import java.util.List;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.StatusReport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a report on their way to points. */
@Repository
class JdbcReports {

	private static final int BATCH = 2000;

	private final JdbcClient jdbc;

	private final JdbcTemplate many;

	JdbcReports(JdbcClient jdbc, javax.sql.DataSource dataSource) {
		this.jdbc = jdbc;
		this.many = new JdbcTemplate(dataSource);
	}

	void write(String batch, List<StatusReport.Line> lines) {
		many.batchUpdate("""
				insert into status_line (batch, number, employee_no, insurance_no, status, since) values (?, ?, ?, ?, ?, ?)
				""", lines, BATCH, (row, line) -> {
			row.setString(1, batch);
			row.setInt(2, line.number());
			row.setObject(3, line.employeeNo(), Types.VARCHAR);
			row.setObject(4, line.insuranceNo(), Types.VARCHAR);
			row.setString(5, line.status());
			row.setObject(6, line.since());
		});
	}

	/** Only whom the teller may speak of are known to him; a number that two people have names neither. */
	void resolve(String batch, OrgNode scope) {
		jdbc.sql("""
				update status_line set person_id = (select max(e.person_id) from employment e
				  where e.employee_no = status_line.employee_no and (e.node = :scope or e.node like :below))
				where batch = :batch and employee_no is not null
				""").param("batch", batch).param("scope", scope.path()).param("below", scope.path() + "/%").update();
		jdbc.sql("""
				update status_line set person_id = (select max(p.id) from person p
				  join employment e on e.person_id = p.id and (e.node = :scope or e.node like :below)
				  where p.insurance_no = status_line.insurance_no)
				where batch = :batch and employee_no is null and insurance_no <> ''
				  and (select count(*) from person o where o.insurance_no = status_line.insurance_no) = 1
				""").param("batch", batch).param("scope", scope.path()).param("below", scope.path() + "/%").update();
	}

	/** Lines on which somebody stands for the second time, some of them. */
	List<Integer> doubled(String batch) {
		return jdbc.sql("""
				select max(number) from status_line where batch = :batch and person_id is not null
				group by person_id having count(*) > 1 order by 1 limit 20
				""").param("batch", batch).query(Integer.class).list();
	}

	/** Lines that name nobody whom HR knows, some of them. */
	List<Integer> strangers(String batch) {
		return jdbc.sql("select number from status_line where batch = :batch and person_id is null order by number limit 20")
			.param("batch", batch)
			.query(Integer.class)
			.list();
	}

	/** @return how many lines name nobody whom HR knows */
	int stage(String batch, StatusReport report) {
		int known = jdbc.sql("""
				insert into status_told (batch, person_id, source, status, effective_on, as_of, channel, reference)
				select batch, person_id, :source, status, since, cast(:asOf as date), 'TOLD', :reference
				from status_line where batch = :batch and person_id is not null
				""")
			.param("source", report.source().name())
			.param("asOf", report.asOf())
			.param("reference", report.reference())
			.param("batch", batch)
			.update();
		return report.lines().size() - known;
	}

	void clear(String batch) {
		jdbc.sql("delete from status_line where batch = :batch").param("batch", batch).update();
	}
}
