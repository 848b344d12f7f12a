package org.shebaohub.rehearsal.bench;

import java.util.List;

/** A hundred thousand of each; nothing of it is due, so that the hub lets it lie. */
final class ConsoleRows {

	static final List<String> ALL = List.of("""
			insert into casework_case (no, number, kind, cause_key, open_key, about, node, cause, state, level, opened_at, due, level3_at, params, version)
			select 'B' || n, 10000000 + n, (array['CLAIM_PARKED', 'LATE_CONTRIBUTION', 'STATUS_MISMATCH', 'ENQUIRY'])[1 + n % 4], 'bench/' || n,
			  case when n % 2 = 0 then 'bench/' || n end, 'B' || n, 'group/east/hangzhou', 'FINANCE',
			  case when n % 2 = 0 then 'OPEN' else 'RESOLVED' end, 1 + n % 3, timestamp with time zone '2026-09-01 00:00:00+08' + n * interval '1 second',
			  timestamp with time zone '2030-01-01 00:00:00+08', timestamp with time zone '2030-01-01 00:00:00+08', null, 0
			from generate_series(1, 100000) n
			""", """
			insert into claim (claim_no, seq, employee_no, node, kind, date_of_service, total, state, filed_by, filed_at)
			select 'B' || n, 10000000 + n, 'B' || n % 5000, 'group/east/hangzhou', 'OUTPATIENT', date '2026-09-01', 10000,
			  (array['PAID', 'PAID', 'PAID', 'PARKED', 'IN_REVIEW'])[1 + n % 5], 'hr.hangzhou', timestamp with time zone '2026-09-01 00:00:00+08'
			from generate_series(1, 100000) n
			""", """
			insert into payout (reference, claim_no, number, employee_no, node, fen, account, account_tail, payee_index, digest, approved_by, approved_at,
			  state, hold, maybe_sent, not_found, booked, bookings, paid_on, listed_on, changed_at, version, seal)
			select 'B' || n, 'B' || n, 1, 'B' || n % 5000, 'group/east/hangzhou', 10000, '\\x00', '0001', 'bench', 'bench', 'finance.hangzhou',
			  timestamp with time zone '2026-09-01 00:00:00+08', case when n % 1000 = 0 then 'UNKNOWN' else 'PAID' end, 'NONE', false, 0, true, 1,
			  date '2026-09-02', date '2026-09-02', timestamp with time zone '2026-09-02 00:00:00+08', 0, 'bench'
			from generate_series(1, 100000) n
			""", """
			insert into task (no, number, kind, task_key, open_key, about, role, node, opened_at, closed_at)
			select 'B' || n, 10000000 + n, (select kind from task limit 1), 'bench/' || n, case when n % 10 = 0 then 'bench/' || n end, 'B' || n,
			  (array['HR', 'FINANCE'])[1 + n % 2], 'group/east/hangzhou', timestamp with time zone '2026-09-01 00:00:00+08',
			  case when n % 10 > 0 then timestamp with time zone '2026-09-02 00:00:00+08' end
			from generate_series(1, 100000) n where exists (select 1 from task)
			""", """
			insert into message_out (kind, counterpart, subject, state, due, attempts, posted_at, closed_at, outcome, content, digest)
			select 'bench.kind', (array['bank', 'sms', 'tax', 'erp', 'hr', 'smtp', 'oa', 'hub'])[1 + n % 8], 'B' || n,
			  case when n % 1000 = 0 then 'PARKED' else 'DONE' end, timestamp with time zone '2026-09-01 00:00:00+08' + n * interval '1 second', 1,
			  timestamp with time zone '2026-09-01 00:00:00+08', timestamp with time zone '2026-09-01 00:00:00+08' + n * interval '1 second',
			  'cause ' || n % 7000, '\\x00', 'bench'
			from generate_series(1, 1000000) n
			""", """
			insert into message_key (direction, message_id, name, key_value) select 'OUT', id, 'caseKey', subject from message_out where kind = 'bench.kind'
			""", """
			insert into operation_log (at, actor, action, case_key, content, digest, no, genuine, hash)
			select timestamp with time zone '2026-09-01 00:00:00+08' + n * interval '1 second', 'bench', 'BENCH_STEP', 'B' || n % 100000,
			  '{"after":"IN_REVIEW","before":"PARKED"}', 'bench', 0, true, 'bench'
			from generate_series(1, 500000) n
			""", """
			insert into exit_case (no, number, employee_no, node, kind, last_day, state, let_through, source, opened_by, opened_at, version)
			select 'B' || n, 10000000 + n, 'B' || n, 'group/east/hangzhou', 'RESIGNATION', date '2026-08-31',
			  (array['COMPLETED', 'COMPLETED', 'COMPLETED', 'WITHDRAWN', 'BLOCKED'])[1 + n % 5], false, 'bench', 'hr.hangzhou',
			  timestamp with time zone '2026-08-01 00:00:00+08', 0
			from generate_series(1, 100000) n
			""", """
			insert into exit_finding (exit_no, position, check_name, holds, amount, code, evidence, remedy, accountable)
			select e.no, p, 'NoOpenLoan', true, 10000, 'LOAN_OPEN', 'bench', 'settle it', 'FINANCE' from exit_case e, generate_series(0, 2) p
			where e.source = 'bench'
			""", """
			insert into exit_clock (exit_no, clock, due_on, warn_on, done_on, done_by)
			select e.no, c, date '2026-09-15', date '2026-09-10', date '2026-09-01', 'hr.hangzhou'
			from exit_case e, unnest(array['PROOF_OF_TERMINATION', 'WAGES', 'INSURANCE_REMOVAL', 'FUND_REMOVAL', 'TRANSFER']) c where e.source = 'bench'
			""", """
			insert into mismatch (person_id, type, subject, source, employee_no, node, hr_status, hr_since, other_status, other_since, born_on, found_at,
			  closed_at, state, monthly_risk, cause, told)
			select 10000000 + n, 'STOPPED_WHILE_ACTIVE', 'ENROLLMENT', 'ENROLLMENT', 'B' || n, 'group/east/hangzhou', 'ACTIVE', date '2020-01-01', 'STOPPED',
			  date '2026-08-01', date '2026-08-02', timestamp with time zone '2026-08-02 00:00:00+08',
			  case when n % 50 > 0 then timestamp with time zone '2026-08-09 00:00:00+08' end, case when n % 50 > 0 then 'CLOSED' else 'DISPUTED' end,
			  10000, 'NOT_SYNCHRONIZED', true
			from generate_series(1, 100000) n
			""");

	private ConsoleRows() {
	}
}
