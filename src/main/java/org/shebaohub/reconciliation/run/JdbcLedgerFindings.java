package org.shebaohub.reconciliation.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the hub's ledger says beside what the ERP says, where the two differ; each debt is a finding of its own. */
@Repository
class JdbcLedgerFindings {

	private final JdbcClient jdbc;

	JdbcLedgerFindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was booked twice is at risk as often as it was booked too much; else the difference is. */
	void differences(long after, long last) {
		jdbc.sql("""
				insert into mismatch_found (person_id, type, subject, source, own_status, own_since, other_status, other_since,
				  other_as_of, born_on, risk)
				select l.person_id, 'LEDGER_' || l.kind, l.live_key, 'ERP', %s, coalesce(l.insurance_month, l.found_on), %s,
				  coalesce(l.insurance_month, l.found_on), l.found_on, l.found_on,
				  case when l.kind = 'BOOKED_TWICE' then l.erp else abs(coalesce(l.hub, 0) - coalesce(l.erp, 0)) end
				from (select d.*, (select max(e.person_id) from employment e where e.employee_no = d.employee_no) person_id
				  from ledger_mismatch d where d.live_key is not null) l
				where l.person_id > :after and l.person_id <= :last
				""".formatted(yuan("l.hub"), yuan("l.erp"))).param("after", after).param("last", last).update();
	}

	/** An amount as people read it; NONE where that side says nothing. */
	private static String yuan(String fen) {
		return """
				coalesce(cast(%1$s / 100 as varchar(16)) || '.' || lpad(cast(mod(%1$s, 100) as varchar(2)), 2, '0'), 'NONE')
				""".formatted(fen).strip();
	}
}
