package org.shebaohub.reconciliation.run;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What no two points show alone: people who are active on paper only, and years of service that got lost. */
@Repository
class JdbcHiddenFindings {

	private final JdbcClient jdbc;

	JdbcHiddenFindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * HR active for longer than the idle months, nothing paid since they began, and not seen at work since; where attendance
	 * or payments have not been heard of since then, nothing is known.
	 */
	void ghosts(long after, long last) {
		jdbc.sql("""
				insert into mismatch_found (person_id, type, subject, source, other_status, other_since, other_as_of, born_on)
				select h.person_id, 'GHOST_ACTIVE', 'TAX', 'TAX', coalesce(t.status, 'NONE'), t.effective_on, t.as_of,
				  coalesce(greatest(t.effective_on, a.effective_on), h.effective_on)
				from status_point h join status_person e on e.person_id = h.person_id
				join reconciliation_rule r on r.node = e.node
				left join status_point t on t.person_id = h.person_id and t.source = 'TAX'
				left join status_point a on a.person_id = h.person_id and a.source = 'ATTENDANCE'
				where h.source = 'HR' and h.person_id > :after and h.person_id <= :last and h.status in ('ACTIVE', 'LEAVING')
				  and not exists (select 1 from employment_state s where s.employee_no = e.employee_no and s.type = 'OUTSOURCED')
				  and not exists (select 1 from employment_leave l where l.employee_no = e.employee_no
				    and coalesce(l.ended_on, l.expected_return, r.idle_since) >= r.idle_since)
				  and h.effective_on < r.idle_since
				  and (t.person_id is null or t.status = 'STOPPED' or t.effective_on < r.idle_since)
				  and (a.person_id is null or a.effective_on < r.idle_since)
				  and exists (select 1 from status_spoken k where k.source = 'ATTENDANCE' and k.as_of > r.idle_since
				    and (k.node = e.node or e.node like k.node || '/%'))
				  and (cast(:paid as date) > r.idle_since or exists (select 1 from status_spoken k where k.source = 'TAX'
				    and k.as_of > r.idle_since and (k.node = e.node or e.node like k.node || '/%')))
				""").param("after", after).param("last", last).param("paid", lastFact()).update();
	}

	/** The latest day of what was told last of contributions; one late correction does not count. */
	private LocalDate lastFact() {
		return jdbc.sql("select max(effective_on) from (select effective_on from contribution_fact order by id desc limit 1000) f")
			.query(LocalDate.class).optional().orElse(LocalDate.EPOCH);
	}

	/**
	 * Between two employments of one person a few days are missing, or a month in between was paid for: the same service,
	 * counted in two.
	 */
	void gaps(long after, long last, LocalDate today) {
		jdbc.sql("""
				insert into mismatch_found (person_id, type, subject, source, other_status, other_since, other_as_of, born_on)
				select g.person_id, 'SENIORITY_GAP', 'HR', 'HR', 'GAP', max(g.ended), max(g.began), max(g.began)
				from (select person_id, employed_from began, max(employed_to) over (partition by person_id
				    order by employed_from rows between unbounded preceding and 1 preceding) ended
				  from employment where person_id > :after and person_id <= :last and employed_from <= :today) g
				join status_person e on e.person_id = g.person_id
				join reconciliation_rule r on r.node = e.node
				join person p on p.id = g.person_id
				where g.began > g.ended + 1 and (g.began <= g.ended + 1 + r.gap_days
				  or exists (select 1 from contribution_fact f where f.insurance_no = p.insurance_no and f.live
				    and f.kind in ('PAID', 'CREDITED') and f.insurance_month > g.ended
				    and f.insurance_month + interval '1' month <= g.began))
				group by g.person_id
				""").param("after", after).param("last", last).param("today", today).update();
	}
}
