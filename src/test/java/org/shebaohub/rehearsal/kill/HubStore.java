package org.shebaohub.rehearsal.kill;

import java.util.Map;
import java.util.stream.Stream;

import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.Sometimes;
import org.shebaohub.rehearsal.StoreCopy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dead hub has left in its embedded store: counted in a copy, never judged. */
final class HubStore {

	/** Whose claim is not over yet. */
	private static final String FILE = "select count(*) from filed_file where not_before > current_timestamp and state = ";

	private static final String NOTICE = "select count(*) from notice where state = 'SENDING' and channel = ";

	private static final Map<String, String> MOMENT = Map.of(
			"kills between a stored reference and the bank's answer", "select count(*) from payout where state = 'SENDING'",
			"kills with work in the outbox", "select count(*) from message_out where state = 'OPEN'",
			"kills with a file half read", FILE + "'CLAIMED'",
			"kills between a file kept and its facts", FILE + "'KEPT'",
			"kills with a text half sent", NOTICE + "'SMS'",
			"kills with a letter half sent", NOTICE + "'EMAIL'",
			"kills with a level told and its letter still to go", """
				select count(*) from notice where channel = 'EMAIL' and template like 'case-level-%'
				  and state in ('WAITING', 'SENDING')""",
			"kills with some cases raised and some still due", """
				select count(*) from casework_case c, sandbox_clock s
				where c.due <= dateadd('MILLISECOND', s.offset_millis, current_timestamp) and exists
				  (select 1 from notice n where n.template like 'case-level-%'
				   and n.told_at > dateadd('MILLISECOND', s.offset_millis - 8000, current_timestamp))""",
			"kills with a level due", """
				select count(*) from casework_case c, sandbox_clock s
				where c.due <= dateadd('MILLISECOND', s.offset_millis, current_timestamp)""");

	private static final Map<String, String> OF_EXITS = Map.of(
			"kills with a deduction ordered and not confirmed", "select count(*) from deduction_order where state = 'ORDERED'",
			"kills with an exit that one person would let through", """
				select count(*) from exit_case where override_asked_by is not null and override_approved_by is null""");

	private static final String LOGGED = "select count(*) from operation_log where action like 'PAYOUT_%' and content like ";

	private static final Map<String, String> HISTORY = Map.of(
			"UNKNOWN entered", LOGGED + "'%\"after\":\"UNKNOWN\"%' and content not like '%\"before\":\"UNKNOWN\"%'",
			"UNKNOWN left by query", LOGGED + "'%\"before\":\"UNKNOWN\",\"event\":\"QueryAnswered\"%' and action <> 'PAYOUT_UNKNOWN'",
			"UNKNOWN left by statement", LOGGED + "'%\"before\":\"UNKNOWN\",\"event\":\"DebitListed\"%' and action <> 'PAYOUT_UNKNOWN'",
			"UNKNOWN left by two people", LOGGED + "'%\"before\":\"UNKNOWN\",\"event\":\"Judged\"%' and action <> 'PAYOUT_UNKNOWN'",
			"UNKNOWN left by sending again", LOGGED + "'%\"after\":\"READY\",\"before\":\"UNKNOWN\"%'",
			"sends found begun and never recorded", LOGGED + "'%\"before\":\"SENDING\",\"event\":\"SendBegun\"%'");

	private final HubSetup setup;

	HubStore(HubSetup setup) {
		this.setup = setup;
	}

	/** Counts each window that this kill has hit. */
	void countMoment(Sometimes sometimes) {
		JdbcClient jdbc = copy();
		Stream.of(MOMENT, OF_EXITS).forEach(
				all -> all.forEach((what, sql) -> sometimes.saw(what, count(jdbc, sql) > 0 ? 1 : 0)));
	}

	void countHistory(Sometimes sometimes) {
		JdbcClient jdbc = copy();
		HISTORY.forEach((what, sql) -> sometimes.saw(what, count(jdbc, sql)));
	}

	private static long count(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

	private JdbcClient copy() {
		return StoreCopy.of(setup);
	}
}
