package org.shebaohub.rehearsal.bureau;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is laid before the judge of files.
 *
 * @param sent every file as the bureau remembers it
 * @param waiting names that still lie before the hub
 * @param shelved what lies on the hub's shelves
 * @param rows every file that the hub knows
 * @param facts what the hub holds for true now, by unit and month: each fact by person and kind
 * @param differences how many the hub has written down, by the reference of the correction
 * @param half lines on their way to facts
 */
record FileEvidence(List<Sent> sent, List<String> waiting, List<Inbox.Shelved> shelved, List<Row> rows,
		Map<String, List<String>> facts, Map<String, Long> differences, long half) {

	private static final String SOURCE = " where source = 'bureau/hangzhou'";

	/**
	 * A file in the hub's store.
	 *
	 * @param attempts how often the hub has begun with it
	 * @param reason why it was refused, or what came of it
	 */
	record Row(long id, String name, String state, String digest, int attempts, String reason) {

		/** Ten beginnings were cut short, and the hub asks for the file again; kills in a row can do that. */
		boolean isGivenUp() {
			return state.equals("QUARANTINED") && attempts > 10 && reason.startsWith("FILE_NOT_READ ");
		}
	}

	private record Said(String key, String text) {
	}

	static FileEvidence of(List<Bureau> bureaus, Inbox inbox, JdbcClient store) {
		return new FileEvidence(bureaus.stream().flatMap(bureau -> bureau.sent().stream()).toList(), inbox.waiting(), inbox.shelved(),
				store.sql("select id, name, state, digest, attempts, reason from filed_file" + SOURCE)
					.query((row, n) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5),
							row.getString(6))).list(),
				facts(store), differences(store), store.sql("select count(*) from result_line").query(Long.class).single());
	}

	/** As {@link Statement#facts} writes them. */
	private static Map<String, List<String>> facts(JdbcClient store) {
		return store.sql("""
				select unit || ' ' || to_char(insurance_month, 'YYYY-MM'), insurance_no || ' ' || kind || ' ' || employer_share
				  || '+' || employee_share || ' ' || case when kind = 'REJECTED' then detail else cast(effective_on as varchar) end
				from contribution_fact""" + SOURCE + " and live")
			.query((row, n) -> new Said(row.getString(1), row.getString(2))).list().stream()
			.collect(Collectors.groupingBy(Said::key, Collectors.mapping(Said::text, Collectors.toList())));
	}

	private static Map<String, Long> differences(JdbcClient store) {
		return store.sql("select reference from contribution_difference" + SOURCE).query(String.class).list().stream()
			.collect(Collectors.groupingBy(reference -> reference, Collectors.counting()));
	}
}
