package org.shebaohub.reconciliation.run;

import java.time.LocalDate;
import org.shebaohub.reconciliation.MismatchType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Types A to D over a range of people: what HR says beside what one other source says. */
@Repository
class JdbcFindings {

	private static final String FOUND = """
			insert into mismatch_found (person_id, type, subject, source, other_status, other_since, other_as_of, born_on)
			""";

	/** What HR says, with the rules of the node. */
	private static final String WITH_HR = """
			from status_point h join status_person e on e.person_id = h.person_id join reconciliation_rule r on r.node = e.node
			""";

	/** Suppliers insure those whom they employ. */
	private static final String OWN = """
			and not exists (select 1 from employment_state s where s.employee_no = e.employee_no and s.type = 'OUTSOURCED')
			""";

	/** So long as the employment goes on. */
	private static final String EMPLOYED = "and h.status in ('ACTIVE', 'LEAVING') ";

	private static final String RANGE = " where h.source = 'HR' and h.person_id > :after and h.person_id <= :last ";

	private final JdbcClient jdbc;

	JdbcFindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * HR active, and enrolment, tax authority or housing fund stopped since this employment began; who is about to leave
	 * is rightly covered no longer than to his last day.
	 */
	void stoppedWhileActive(long after, long last, LocalDate today) {
		find(MismatchType.STOPPED_WHILE_ACTIVE, FOUND + """
				select h.person_id, :type, o.source, o.source, o.status, o.effective_on, o.as_of, o.effective_on
				""" + WITH_HR + """
				join status_point o on o.person_id = h.person_id and o.source in ('ENROLLMENT', 'TAX', 'FUND')
				""" + RANGE + OWN + EMPLOYED + """
				and o.status = 'STOPPED' and o.effective_on > h.effective_on and o.effective_on <= :today
				and not (h.status = 'LEAVING' and exists (select 1 from exit_case x where x.employee_no = e.employee_no
				  and x.state not in ('DRAFT', 'WITHDRAWN') and x.last_day >= h.effective_on and x.last_day < o.effective_on))
				""", after, last, today);
	}

	/** So many full days of the attendance system's own time without being there. */
	void absentWhileActive(long after, long last) {
		find(MismatchType.ABSENT_WHILE_ACTIVE, FOUND + """
				select h.person_id, :type, o.source, o.source, o.status, o.effective_on, o.as_of, o.effective_on
				""" + WITH_HR + """
				join status_point o on o.person_id = h.person_id and o.source = 'ATTENDANCE'
				""" + RANGE + EMPLOYED + """
				and o.effective_on >= h.effective_on and o.as_of >= o.effective_on + r.absent_days
				and not exists (select 1 from employment_leave l where l.employee_no = e.employee_no and l.leave_from <= o.as_of
				  and (coalesce(l.ended_on, l.expected_return) is null
				    or o.as_of < coalesce(l.ended_on, l.expected_return) + r.absent_days - 1))
				""", after, last, null);
	}

	/**
	 * Hired where attendance spoke already, and not seen there since in so many full days of its own time; who was employed
	 * before it began may be somebody whom it never speaks of.
	 */
	void neverCame(long after, long last) {
		find(MismatchType.ABSENT_WHILE_ACTIVE, FOUND + """
				select h.person_id, :type, 'ATTENDANCE', 'ATTENDANCE', 'NONE', cast(null as date), max(k.as_of), h.effective_on
				""" + WITH_HR + """
				join status_spoken k on k.source = 'ATTENDANCE' and (k.node = e.node or e.node like k.node || '/%')
				""" + RANGE + OWN + EMPLOYED + """
				and k.since <= h.effective_on and k.as_of >= h.effective_on + r.absent_days
				and not exists (select 1 from status_point o where o.person_id = h.person_id and o.source = 'ATTENDANCE'
				  and o.effective_on >= h.effective_on)
				and not exists (select 1 from employment_leave l where l.employee_no = e.employee_no and l.leave_from <= k.as_of
				  and (coalesce(l.ended_on, l.expected_return) is null
				    or k.as_of < coalesce(l.ended_on, l.expected_return) + r.absent_days - 1))
				group by h.person_id, h.effective_on
				""", after, last, null);
	}

	/** A spot check found somebody absent, and neither attendance nor another check has seen him since. */
	void missedBySpotChecks(long after, long last) {
		find(MismatchType.ABSENT_WHILE_ACTIVE, FOUND + """
				select h.person_id, :type, 'ATTENDANCE', 'ATTENDANCE', c.result, o.effective_on, c.drawn_on, c.drawn_on
				""" + WITH_HR + """
				join spot_check c on c.employee_no = e.employee_no and c.result = 'ABSENT'
				left join status_point o on o.person_id = h.person_id and o.source = 'ATTENDANCE'
				""" + RANGE + EMPLOYED + """
				and c.drawn_on >= h.effective_on and (o.person_id is null or o.effective_on < c.drawn_on)
				and not exists (select 1 from spot_check l where l.employee_no = c.employee_no and l.id > c.id and l.result is not null)
				and not exists (select 1 from employment_leave l where l.employee_no = e.employee_no and l.leave_from <= c.drawn_on
				  and (coalesce(l.ended_on, l.expected_return) is null or coalesce(l.ended_on, l.expected_return) > c.drawn_on))
				and not exists (select 1 from mismatch_found f where f.person_id = h.person_id and f.type = :type)
				""", after, last, null);
	}

	/**
	 * HR left longer ago than a removal may take, and somebody still insures, as he said after the last day, or was paid
	 * for a month after it.
	 */
	void activeAfterLeaving(long after, long last, LocalDate today) {
		find(MismatchType.ACTIVE_AFTER_LEAVING, FOUND + """
				select h.person_id, :type, o.source, o.source, o.status, o.effective_on, o.as_of, h.effective_on
				""" + WITH_HR + """
				join status_point o on o.person_id = h.person_id
				""" + RANGE + OWN + """
				and h.status in ('LEFT', 'JOB_ABANDONMENT') and o.status = 'ACTIVE' and cast(:today as date) > h.effective_on + r.removal_days
				and (o.channel = 'HUB' or o.as_of > h.effective_on)
				and (o.source in ('ENROLLMENT', 'FUND') or o.source = 'TAX' and o.effective_on > h.effective_on)
				""", after, last, today);
	}

	/** Hired more than so many days ago, and never enrolled for this employment, as far as enrolment speaks of the node. */
	void notEnrolled(long after, long last, LocalDate today) {
		find(MismatchType.NOT_ENROLLED, FOUND + """
				select h.person_id, :type, 'ENROLLMENT', 'ENROLLMENT', coalesce(o.status, 'NONE'), o.effective_on, o.as_of, h.effective_on
				""" + WITH_HR + """
				left join status_point o on o.person_id = h.person_id and o.source = 'ENROLLMENT'
				""" + RANGE + OWN + EMPLOYED + """
				and cast(:today as date) > h.effective_on + r.enrolment_days
				and (o.person_id is null or o.status = 'STOPPED' and o.effective_on <= h.effective_on)
				and exists (select 1 from status_spoken k where k.source = 'ENROLLMENT' and (k.node = e.node or e.node like k.node || '/%')
				  and k.as_of > h.effective_on + r.enrolment_days)
				""", after, last, today);
	}

	private void find(MismatchType type, String sql, long after, long last, LocalDate today) {
		JdbcClient.StatementSpec statement = jdbc.sql(sql).param("type", type.name()).param("after", after).param("last", last);
		(today == null ? statement : statement.param("today", today)).update();
	}
}
