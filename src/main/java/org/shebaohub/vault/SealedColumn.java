package org.shebaohub.vault;

import java.util.List;

/**
 * A column whose values are sealed.
 *
 * @param key a column that tells rows apart, together with {@code second} where there is one
 * @param second null where the key alone does
 * @param place as SQL: for what place each value is sealed
 */
record SealedColumn(String table, String column, String key, String second, String place) {

	private static final String WHOLE = "(select chunks from document d where d.id = document_chunk.document_id)";

	/** All there are; a test holds the store against it. */
	static final List<SealedColumn> ALL = List.of(
			person("document"), person("name"), person("phone"), person("account_holder"), person("account_no"), person("account_bank"),
			new SealedColumn("roster_fact", "content", "id", null, "'roster_fact.content/' || subject || '/' || source || '/' || event_id"),
			of("duty_person", "email", "person"),
			of("payout", "account", "reference"),
			of("notice", "params", "no"), new SealedColumn("notice", "address", "no", null, "'notice.phone/' || no"),
			of("casework_case", "params", "no"), of("casework_case", "ended_words", "no"),
			new SealedColumn("mismatch_event", "words", "id", null, "'mismatch_event.words/' || mismatch_id"),
			new SealedColumn("spot_check", "words", "id", null, "'spot_check.words/' || id"),
			of("enquiry", "question", "no"), of("enquiry", "answer", "no"),
			of("exit_case", "reason", "no"), of("exit_case", "override_plan", "no"),
			new SealedColumn("exit_note", "words", "id", null, "'exit_note.words/' || exit_no"),
			of("hr_command", "title", "no"),
			of("back_claim", "reason", "claim_no"), of("claim", "why", "claim_no"),
			new SealedColumn("claim_paper_request", "note", "id", null, "'claim_paper_request.note/' || claim_no"),
			new SealedColumn("claim_line", "description", "claim_no", "position", "'claim_line.description/' || claim_no || '/' || position"),
			new SealedColumn("claim_line", "cut_reason", "claim_no", "position", "'claim_line.cut_reason/' || claim_no || '/' || position"),
			new SealedColumn("advance_follow_up", "note", "id", null, "'advance_follow_up.note/' || employee_no"),
			new SealedColumn("erp_waiting", "event", "id", null, "'erp_waiting.event/' || source || '/' || event_id"),
			new SealedColumn("message_out", "content", "id", null,
					"'message_out.content/' || kind || '/' || subject || '/' || digest"),
			new SealedColumn("message_in", "content", "id", null, "'message_in.content/' || source || '/' || message_id"),
			new SealedColumn("message_in", "answer", "id", null, "'message_in.answer/' || source || '/' || message_id"),
			new SealedColumn("document", "name", "id", null, "'document.name/' || id || '/' || about || '/' || media_type || '/' || size"
					+ " || '/' || digest || '/' || chunks"),
			// those of an upload that goes on have no whole yet, and no place: their turn comes later
			new SealedColumn("document_chunk", "content", "document_id", "number", "'document_chunk/' || document_id || '/' || number"
					+ " || case when number + 1 = " + WHOLE + " then '/last' when number + 1 < " + WHOLE + " then '/more' end"));

	private static SealedColumn of(String table, String column, String key) {
		return new SealedColumn(table, column, key, null, "'" + table + "." + column + "/' || " + key);
	}

	private static SealedColumn person(String column) {
		return of("person", column, "document_index");
	}
}
