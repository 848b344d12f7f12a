package org.shebaohub.casework.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.casework.core.CaseCore;
import org.shebaohub.casework.CaseState;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.vault.Vault;

/** Reads a row of a case; its parameters are sealed as one text, and what was done at its end as another. */
final class JdbcCaseRows {

	private final Vault vault;

	JdbcCaseRows(Vault vault) {
		this.vault = vault;
	}

	/** Null when there is nothing to seal. */
	byte[] seal(Case opened) {
		String text = opened.report().params().isEmpty() ? null : new TreeMap<>(opened.report().params()).entrySet().stream()
			.map(param -> param.getKey() + "=" + URLEncoder.encode(param.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
		return vault.seal(text, place(opened.no()));
	}

	/** Null when nobody has said what was done. */
	byte[] sealWords(Case ended) {
		return ended.fate().why() == null ? null : vault.seal(ended.fate().why(), words(ended.no()));
	}

	Case read(ResultSet row, int n) throws SQLException {
		String no = row.getString("no");
		CaseReport report = new CaseReport(CaseKind.valueOf(row.getString("kind")), row.getString("cause_key"),
				new OrgNode(row.getString("node")), Cause.valueOf(row.getString("cause")),
				params(vault.open(row.getBytes("params"), place(no))));
		CaseCore core = new CaseCore(CaseState.valueOf(row.getString("state")), row.getInt("level"), instant(row, "due"),
				instant(row, "level3_at"));
		Case.Fate fate = new Case.Fate(row.getString("handled_by"), instant(row, "handled_at"), instant(row, "ended_at"),
				words(row, no), instant(row, "nudged_at"));
		return new Case(no, row.getLong("number"), report, instant(row, "opened_at"), core, fate, row.getInt("version"));
	}

	private static Map<String, String> params(String text) {
		return text == null ? Map.of() : Arrays.stream(text.split("&")).map(param -> param.split("=", 2))
			.collect(Collectors.toMap(param -> param[0], param -> URLDecoder.decode(param[1], UTF_8)));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}

	private String words(ResultSet row, String no) throws SQLException {
		byte[] sealed = row.getBytes("ended_words");
		return sealed == null ? row.getString("ended_why") : vault.open(sealed, words(no));
	}

	private static String words(String no) {
		return "casework_case.ended_words/" + no;
	}

	private static String place(String no) {
		return "casework_case.params/" + no;
	}
}
