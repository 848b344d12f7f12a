package org.shebaohub.contribution.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which months are unpaid, and keeps what was said about them. */
@Repository
class JdbcOpenMonths {

	private final JdbcClient jdbc;

	JdbcOpenMonths(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Months with a list that is not paid, whatever their age, unless another source says that all its lines are; the first
	 * state in the alphabet stands for all.
	 */
	List<OpenMonth> withList() {
		return jdbc.sql("""
				select d.unit, u.node, d.insurance_month, min(d.state) as state
				from declaration d join declaration_unit u on u.unit = d.unit
				where d.state not in ('PAID', 'CREDITED') and exists (select 1 from contribution_line l
				  where l.declaration_no = d.declaration_no and not exists (select 1 from contribution_fact f
				    where f.insurance_no = l.insurance_no and f.insurance_month = l.insurance_month and f.line = l.line
				      and f.kind in ('PAID', 'CREDITED') and f.live))
				group by d.unit, u.node, d.insurance_month order by d.insurance_month, d.unit
				""").query(JdbcOpenMonths::month).list();
	}

	/**
	 * Units that cover somebody in the month, have no list of it, and of which nobody says that it is paid.
	 *
	 * @param past true to leave out units that had no list before either: the hub did not follow them yet
	 */
	List<OpenMonth> withoutList(InsuranceMonth month, boolean past) {
		return jdbc.sql("""
				select u.unit, u.node, cast(:month as date) as insurance_month, cast(null as varchar(20)) as state
				from declaration_unit u
				where not exists (select 1 from declaration d where d.unit = u.unit and d.insurance_month = :month)
				  and not exists (select 1 from contribution_fact f where f.unit = u.unit and f.insurance_month = :month
				    and f.kind in ('PAID', 'CREDITED') and f.live)
				  and exists (select 1 from coverage c where c.unit = u.unit and c.started_on <= :last
				    and (c.stopped_on is null or c.stopped_on > :month) and not c.exempt)
				  and (not :past
				    or exists (select 1 from declaration e where e.unit = u.unit and e.insurance_month < :month))
				order by u.unit
				""").param("past", past).param("month", month.firstDay()).param("last", month.lastDay()).query(JdbcOpenMonths::month).list();
	}

	private static OpenMonth month(ResultSet row, int n) throws SQLException {
		return new OpenMonth(row.getString("unit"), new OrgNode(row.getString("node")),
				InsuranceMonth.containing(row.getObject("insurance_month", LocalDate.class)), row.getString("state"));
	}

	/** The month of a known unit, whatever became of it. */
	Optional<OpenMonth> find(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				select u.unit, u.node, cast(:month as date) as insurance_month, (select min(d.state) from declaration d
				  where d.unit = u.unit and d.insurance_month = :month and d.state <> 'CREDITED') as state
				from declaration_unit u where u.unit = :unit
				""").param("month", month.firstDay()).param("unit", unit).query(JdbcOpenMonths::month).optional();
	}

	/** False while a list of the month is not credited. */
	boolean isDone(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				select count(*) from declaration where unit = :unit and insurance_month = :month and state <> 'CREDITED'
				""").param("unit", unit).param("month", month.firstDay()).query(Long.class).single() == 0;
	}

	/** The people whom the unit covers in the month. */
	List<String> covered(OpenMonth open) {
		return jdbc.sql("""
				select distinct employee_no from coverage
				where unit = :unit and started_on <= :last and (stopped_on is null or stopped_on > :month) and not exempt
				""").param("unit", open.unit()).param("month", open.month().firstDay())
			.param("last", open.month().lastDay()).query(String.class).list();
	}

	/** False when it was said before, by whichever instance. */
	boolean first(OpenMonth open, Reminder reminder, Instant now) {
		return jdbc.sql("""
				insert into countdown_told (unit, insurance_month, reminder, told_at)
				values (:unit, :month, :reminder, :now) on conflict do nothing
				""").param("unit", open.unit()).param("month", open.month().firstDay(), Types.DATE)
			.param("reminder", reminder.name()).param("now", Timestamp.from(now)).update() == 1;
	}
}
