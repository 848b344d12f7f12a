package org.shebaohub.layout;

import java.nio.charset.Charset;
import java.util.Map;
import org.shebaohub.kernel.OrgNode;

/**
 * How a source writes its files.
 *
 * @param node whose people its files are about
 * @param place for whose declaration units the source may speak (insured place)
 * @param separator between the columns of a record; empty where columns have fixed widths in bytes
 * @param fen true when amounts are whole fen, false when they are yuan with two places
 * @param codes by field, from the source's codes to the hub's words
 */
public record FileLayout(OrgNode node, String place, Charset charset, String separator, RecordLayout header,
		RecordLayout line, RecordLayout trailer, boolean fen, String date, String month,
		Map<String, Map<String, String>> codes) {

	public boolean isFixed() {
		return separator.isEmpty();
	}
}
