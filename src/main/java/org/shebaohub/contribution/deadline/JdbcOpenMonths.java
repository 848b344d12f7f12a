package org.shebaohub.contribution.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.kernel.BusinessClock;
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
		return withList(null, null);
	}

	private List<OpenMonth> withList(String unit, LocalDate month) {
		return jdbc.sql("""
				select d.unit, u.node, d.insurance_month, min(d.state) as state
				from declaration d join declaration_unit u on u.unit = d.unit
				where (cast(:unit as varchar) is null or d.unit = :unit and d.insurance_month = :month)
				  and d.state not in ('PAID', 'CREDITED') and exists (select 1 from contribution_line l
				  where l.declaration_no = d.declaration_no and not exists (select 1 from contribution_fact f
				    where f.insurance_no = l.insurance_no and f.insurance_month = l.insurance_month and f.line = l.line
				      and f.unit = l.unit and f.kind in ('PAID', 'CREDITED') and f.live))
				group by d.unit, u.node, d.insurance_month order by d.insurance_month, d.unit
				""").param("unit", unit, Types.VARCHAR).param("month", month, Types.DATE).query(JdbcOpenMonths::month).list();
	}

	/**
	 * Units that cover somebody in the month, have no list of it, and of which nobody says that it is paid.
	 *
	 * @param past true to leave out units that had no list before either: the hub did not follow them yet
	 */
	List<OpenMonth> withoutList(InsuranceMonth month, boolean past) {
		return withoutList(null, month, past);
	}

	private List<OpenMonth> withoutList(String unit, InsuranceMonth month, boolean past) {
		return jdbc.sql("""
				select u.unit, u.node, cast(:month as date) as insurance_month, cast(null as varchar(20)) as state
				from declaration_unit u
				where (cast(:unit as varchar) is null or u.unit = :unit)
				  and not exists (select 1 from declaration d where d.unit = u.unit and d.insurance_month = :month)
				  and not exists (select 1 from contribution_fact f where f.unit = u.unit and f.insurance_month = :month
				    and f.kind in ('PAID', 'CREDITED') and f.live)
				  and exists (select 1 from coverage c where c.unit = u.unit and c.started_on <= :last
				    and (c.stopped_on is null or c.stopped_on > :month) and not c.exempt)
				  and (not :past
				    or exists (select 1 from declaration e where e.unit = u.unit and e.insurance_month < :month))
				order by u.unit
				""").param("unit", unit, Types.VARCHAR).param("past", past).param("month", month.firstDay())
			.param("last", month.lastDay()).query(JdbcOpenMonths::month).list();
	}

	/** Whether and how a month is unpaid now; its lists change no more until the caller commits. */
	Optional<OpenMonth> take(String unit, InsuranceMonth month, boolean past) {
		jdbc.sql("""
				select declaration_no from declaration where unit = :unit and insurance_month = :month
				order by declaration_no for update
				""").param("unit", unit).param("month", month.firstDay()).query(String.class).list();
		return Stream.concat(withList(unit, month.firstDay()).stream(), withoutList(unit, month, past).stream()).findFirst();
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

	/** True while finance must approve a list of the month, however far its other lists are. */
	boolean awaitsApproval(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				select count(*) from declaration where unit = :unit and insurance_month = :month and state = 'AWAITING_APPROVAL'
				""").param("unit", unit).param("month", month.firstDay()).query(Long.class).single() > 0;
	}

	/** True when each list of the month is credited, by the tax authority or line by line by another source. */
	boolean isSettled(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				select count(*) from declaration d join contribution_line l on l.declaration_no = d.declaration_no
				where d.unit = :unit and d.insurance_month = :month and d.state <> 'CREDITED' and not exists (select 1
				  from contribution_fact f where f.insurance_no = l.insurance_no and f.insurance_month = l.insurance_month
				    and f.line = l.line and f.kind = 'CREDITED' and f.live)
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

	/** False when it was said before, by whichever instance; what says that a month is late is said again each day. */
	boolean first(OpenMonth open, Reminder reminder, BusinessClock clock) {
		return told("""
				insert into countdown_told (unit, insurance_month, reminder, told_at)
				values (:unit, :month, :reminder, :now) on conflict do nothing
				""", open, reminder, clock) || reminder == Reminder.OVERDUE && told("""
				update countdown_told set told_at = :now
				where unit = :unit and insurance_month = :month and reminder = :reminder and told_at < :today
				""", open, reminder, clock);
	}

	private boolean told(String sql, OpenMonth open, Reminder reminder, BusinessClock clock) {
		return jdbc.sql(sql).param("unit", open.unit()).param("month", open.month().firstDay(), Types.DATE)
			.param("reminder", reminder.name()).param("now", Timestamp.from(clock.now()))
			.param("today", Timestamp.from(clock.today().atStartOfDay(BusinessClock.ZONE).toInstant())).update() == 1;
	}

	/** The months that were said to be late and not yet forgotten. */
	List<OpenMonth> toldLate() {
		return jdbc.sql("""
				select t.unit, u.node, t.insurance_month, cast(null as varchar(20)) as state
				from countdown_told t join declaration_unit u on u.unit = t.unit
				where t.reminder = 'OVERDUE' order by t.insurance_month, t.unit
				""").query(JdbcOpenMonths::month).list();
	}

	/** False when it was not said to be late. */
	boolean forget(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				delete from countdown_told where unit = :unit and insurance_month = :month and reminder = 'OVERDUE'
				""").param("unit", unit).param("month", month.firstDay()).update() == 1;
	}
}
