package org.shebaohub.reconciliation.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.reconciliation.MismatchType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes mismatches of what was found: new, again, as before or gone, each all at once. */
@Repository
class JdbcMismatchRows implements NodeRows {

	private static final String SAME = "f.person_id = m.person_id and f.type = m.type and f.subject = m.subject";

	private static final String EVENT = """
			insert into mismatch_event (mismatch_id, kind, at, who, hr_status, other_status, note)
			select m.id, :kind, cast(:now as timestamp with time zone), 'hub',
			  case when m.source = 'ERP' then coalesce(f.own_status, m.hr_status) else h.status end,
			  case when m.source = 'ERP' then coalesce(f.other_status, m.other_status) else coalesce(o.status, 'NONE') end,
			  (select l.erp_record from ledger_mismatch l where l.live_key = m.subject)
			from mismatch m join status_point h on h.person_id = m.person_id and h.source = 'HR'
			left join status_point o on o.person_id = m.person_id and o.source = m.source
			left join mismatch_found f on f.person_id = m.person_id and f.type = m.type and f.subject = m.subject
			where m.person_id > :after and m.person_id <= :last and
			""";

	private final JdbcClient jdbc;

	JdbcMismatchRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("mismatch", "node", "state <> 'CLOSED'");
	}

	/** Those that were closed and are found again; their history goes on. */
	int reopen(long after, long last, Instant now) {
		String again = "m.state = 'CLOSED' and exists (select 1 from mismatch_found f where " + SAME + ")";
		event("REOPENED", again, after, last, now);
		return update("""
				update mismatch m set state = 'OPEN', found_at = :now, closed_at = null, episodes = episodes + 1, told = false,
				  answer = null, exit_no = null, case_key = null, version = version + 1,
				  born_on = (select f.born_on from mismatch_found f where
				""" + SAME + ") where m.person_id > :after and m.person_id <= :last and " + again, after, last, now);
	}

	int insert(long after, long last, Instant now) {
		int found = 0;
		for (MismatchType type : MismatchType.values()) {
			found += jdbc.sql("""
					insert into mismatch (person_id, type, subject, source, employee_no, node, hr_status, hr_since,
					  other_status, other_since, other_as_of, born_on, found_at, state, cause, monthly_risk)
					select f.person_id, f.type, f.subject, f.source, e.employee_no, e.node, coalesce(f.own_status, h.status),
					  coalesce(f.own_since, h.effective_on), f.other_status, f.other_since, f.other_as_of, f.born_on,
					  cast(:now as timestamp with time zone), 'OPEN', :cause, f.risk
					from mismatch_found f join status_person e on e.person_id = f.person_id
					join status_point h on h.person_id = f.person_id and h.source = 'HR'
					where f.type = :type and not exists (select 1 from mismatch m where
					""" + SAME + ")").param("now", Timestamp.from(now)).param("cause", type.usual().name())
				.param("type", type.name()).update();
		}
		event("FOUND", "m.told = false and not exists (select 1 from mismatch_event v where v.mismatch_id = m.id)", after,
				last, now);
		return found;
	}

	/** What it shows follows the points while it lasts, and so does whose it is. */
	void follow(long after, long last) {
		jdbc.sql("""
				update mismatch m set (employee_no, node) = (select e.employee_no, e.node from status_person e
				    where e.person_id = m.person_id),
				  (other_status, other_since, other_as_of, monthly_risk) = (select f.other_status, f.other_since, f.other_as_of,
				    coalesce(f.risk, m.monthly_risk) from mismatch_found f where
				""" + SAME + """
				),
				  (hr_status, hr_since) = (select coalesce(f.own_status, h.status), coalesce(f.own_since, h.effective_on)
				    from mismatch_found f join status_point h on h.person_id = f.person_id and h.source = 'HR' where
				""" + SAME + """
				)
				where m.person_id > :after and m.person_id <= :last and exists (select 1 from mismatch_found f
				  join status_person e on e.person_id = f.person_id join status_point h on h.person_id = f.person_id and h.source = 'HR'
				  where
				""" + SAME + """
				    and (coalesce(f.other_as_of, date '1900-01-01') <> coalesce(m.other_as_of, date '1900-01-01')
				      or f.other_status <> m.other_status or coalesce(f.own_status, h.status) <> m.hr_status
				      or coalesce(f.own_since, h.effective_on) <> m.hr_since
				      or e.node <> m.node or e.employee_no <> m.employee_no))
				""").param("after", after).param("last", last).update();
	}

	/** The systems agree again; what is in dispute waits for its end. */
	int close(long after, long last, Instant now) {
		String gone = "m.state not in ('CLOSED', 'DISPUTED') and not exists (select 1 from mismatch_found f where " + SAME + ")";
		event("CLOSED", gone, after, last, now);
		return update("""
				update mismatch m set state = 'CLOSED', closed_at = :now, version = version + 1
				where m.person_id > :after and m.person_id <= :last and
				""" + gone, after, last, now);
	}

	/** What a month costs: the shares of employer and employee of the last month on a list. */
	void weigh(long after, long last) {
		update("""
				update mismatch m set monthly_risk = (select sum(l.employer_share + l.employee_share) from contribution_line l
				  where l.employee_no = m.employee_no and l.insurance_month = (select max(n.insurance_month)
				    from contribution_line n where n.employee_no = m.employee_no))
				where m.person_id > :after and m.person_id <= :last and m.told = false and m.state = 'OPEN' and m.source <> 'ERP'
				""", Map.of("after", after, "last", last));
	}

	void clear() {
		jdbc.sql("delete from mismatch_found").update();
	}

	private void event(String kind, String which, long after, long last, Instant now) {
		update(EVENT + which, Map.of("kind", kind, "after", after, "last", last, "now", Timestamp.from(now)));
	}

	private int update(String sql, long after, long last, Instant now) {
		return update(sql, Map.of("after", after, "last", last, "now", Timestamp.from(now)));
	}

	private int update(String sql, Map<String, Object> params) {
		return jdbc.sql(sql).params(params).update();
	}
}
