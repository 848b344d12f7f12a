package org.shebaohub.reconciliation.point;

import java.time.LocalDate;
import org.shebaohub.reconciliation.point.Points.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reckons points from what the hub keeps of employments, coverage and contributions; reads those tables only. */
@Repository
class JdbcHubPoints {

	private static final String STAGE = """
			insert into status_told (batch, person_id, source, status, effective_on, as_of, channel, reference)
			""";

	private final JdbcClient jdbc;

	JdbcHubPoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of several employments one that lasts counts, else the one that ended last; LEFT names the last day. */
	void hr(String batch, People people, LocalDate today) {
		stage(STAGE + """
				select :batch, e.person_id, 'HR', case when lasts is null then 'LEFT' else coalesce(s.status, 'ACTIVE') end,
				  case when lasts is null then ended when s.status in ('JOB_ABANDONMENT', 'UNPAID_LEAVE') then s.since else lasts end,
				  cast(:today as date), 'HUB', 'roster'
				from (select person_id, max(employed_to) ended,
				    max(case when employed_to is null or employed_to >= :today then employed_from end) lasts
				  from employment where person_id > :after and person_id <= :last and employed_from <= :today
				  group by person_id) e
				join status_person n on n.person_id = e.person_id
				left join employment_state s on s.employee_no = n.employee_no and s.status <> 'LEFT'
				""", batch, people, today);
	}

	/** Under which number and at which node HR has these people: of several employments one that lasts, else the latest. */
	void people(People people, LocalDate today) {
		String latest = """
				select person_id, employee_no, node from (select person_id, employee_no, node, row_number() over (
				    partition by person_id order by case when employed_to is null or employed_to >= :today then 0 else 1 end,
				    employed_from desc, employee_no) place
				  from employment where person_id > :after and person_id <= :last and employed_from <= :today) e where place = 1
				""";
		ranged(jdbc.sql("""
				delete from status_person p where p.person_id > :after and p.person_id <= :last and not exists (
				select 1 from (""" + latest + """
				) l where l.person_id = p.person_id and l.employee_no = p.employee_no and l.node = p.node)
				"""), people, today);
		ranged(jdbc.sql("insert into status_person (person_id, employee_no, node) select l.person_id, l.employee_no, l.node from ("
				+ latest + ") l where not exists (select 1 from status_person p where p.person_id = l.person_id)"), people, today);
	}

	/** Covered while any line is; the day without coverage is the last line's. */
	void enrollment(String batch, People people, LocalDate today) {
		stage(STAGE + """
				select :batch, person_id, 'ENROLLMENT', case when lasts is null then 'STOPPED' else 'ACTIVE' end,
				  coalesce(lasts, ended), coalesce(lasts, ended), 'HUB', 'coverage'
				from (select e.person_id, max(c.stopped_on) ended,
				    max(case when c.stopped_on is null or c.stopped_on > :today then c.started_on end) lasts
				  from (select distinct person_id, employee_no from employment
				    where person_id > :after and person_id <= :last) e
				  join coverage c on c.employee_no = e.employee_no
				  where c.started_on <= :today group by e.person_id) s
				""", batch, people, today);
	}

	/** The last month that was paid. */
	void tax(String batch, People people, LocalDate today) {
		stage(STAGE + """
				select :batch, person_id, 'TAX', 'ACTIVE', paid, least(said, cast(:today as date)), 'HUB', 'contributions'
				from (select p.id person_id, max(f.insurance_month) paid, max(f.effective_on) said
				  from person p join contribution_fact f on f.insurance_no = p.insurance_no
				  where p.id > :after and p.id <= :last and f.kind in ('PAID', 'CREDITED') and f.live
				  group by p.id) s
				""", batch, people, today);
	}

	private void stage(String sql, String batch, People people, LocalDate today) {
		ranged(jdbc.sql(sql).param("batch", batch), people, today);
	}

	private static void ranged(JdbcClient.StatementSpec sql, People people, LocalDate today) {
		sql.param("after", people.after()).param("last", people.last()).param("today", today).update();
	}
}
