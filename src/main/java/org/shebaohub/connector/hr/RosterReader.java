package org.shebaohub.connector.hr;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.shebaohub.filing.Topic;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterSheet;

/** Reads a roster file in UTF-8: perhaps a title, a line of columns, then one line for each employment. */
final class RosterReader {

	private static final int MOST_LINES = 200_000;

	private static final int MOST_FINDINGS = 200;

	private final String name;

	private final List<Finding> findings = new ArrayList<>();

	private RosterTitle title;

	RosterReader(String name) {
		this.name = name;
	}

	/** What the file is about, as far as it was read. */
	Topic topic() {
		return title == null ? Topic.ofName(name) : title.full() ? new Topic("full", "")
				: new Topic("delta", title.asOf().toString());
	}

	List<Finding> findings() {
		return findings;
	}

	/** @return null when there are findings */
	RosterSheet read(InputStream content, LocalDate today) {
		try (Reader text = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
				CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(false).skipEmptyLines(true)
					.allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
			RosterSheet sheet = sheet(csv.iterator(), today);
			return findings.isEmpty() ? sheet : null;
		}
		catch (CsvParseException | IOException | UncheckedIOException broken) {
			boolean encoding = causedByEncoding(broken);
			find(encoding ? "FILE_ENCODING" : "FILE_UNREADABLE", name + (encoding ? ": a byte that is not UTF-8"
					: ": no CSV file"), encoding ? "save it as UTF-8" : "separate by commas, quote with \"");
			return null;
		}
	}

	private RosterSheet sheet(Iterator<CsvRecord> records, LocalDate today) {
		CsvRecord first = records.hasNext() ? records.next() : null;
		boolean titled = first != null && plain(first.getField(0)).startsWith("#");
		title = RosterTitle.of(name, titled ? plain(String.join(",", first.getFields())) : null, today, findings);
		CsvRecord columns = titled ? records.hasNext() ? records.next() : null : first;
		if (columns == null) {
			find("ROSTER_EMPTY", name + " has no line of columns", "begin with employeeNo,employer,unit,effectiveFrom,…");
			return null;
		}
		List<String> words = columns.getFields().stream().map(RosterReader::plain).toList();
		List<RosterSheet.Line> lines = new ArrayList<>();
		while (records.hasNext() && findings.size() < MOST_FINDINGS) {
			CsvRecord record = records.next();
			lines.add(new RosterSheet.Line((int) record.getStartingLineNumber(), values(words, record)));
			if (lines.size() > MOST_LINES) {
				find("ROSTER_TOO_LONG", name + " has more than " + MOST_LINES + " lines", "send several delta files");
			}
		}
		return title == null ? null : new RosterSheet(name, title.full(), title.asOf(), lines);
	}

	private Map<String, String> values(List<String> words, CsvRecord record) {
		if (record.getFieldCount() != words.size()) {
			find("LINE_INCOMPLETE", "line " + record.getStartingLineNumber() + ": " + record.getFieldCount()
					+ " columns of " + words.size(), "fill every column or leave it empty; was the file cut off?");
			return Map.of();
		}
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < words.size(); i++) {
			if (!record.getField(i).isBlank()) {
				values.put(words.get(i), record.getField(i).strip());
			}
		}
		return values;
	}

	private void find(String code, String evidence, String remedy) {
		findings.add(new Finding(code, evidence, remedy, Role.HR));
	}

	/** Without the mark that some programs put before the first character. */
	private static String plain(String field) {
		return field.replace("\uFEFF", "").strip();
	}

	private static boolean causedByEncoding(Throwable broken) {
		return broken != null && (broken instanceof CharacterCodingException || causedByEncoding(broken.getCause()));
	}
}
