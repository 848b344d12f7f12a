package org.shebaohub.connector.status;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.shebaohub.filing.Topic;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reconciliation.StatusReport;

/** Reads a status file in UTF-8: a title, a line of columns, then one line for each person, and the word for its end. */
final class StatusReader {

	private static final int MOST_LINES = 300_000;

	private static final int MOST_FINDINGS = 50;

	private static final List<String> COLUMNS = List.of("employeeNo", "insuranceNo", "status", "since");

	private final String name;

	private StatusTitle title;

	private final List<Finding> findings = new ArrayList<>();

	StatusReader(String name) {
		this.name = name;
	}

	List<Finding> findings() {
		return findings;
	}

	/** A newer file of the same source makes good for a refused one. */
	Topic topic() {
		return title == null ? Topic.ofName(name) : new Topic(title.source().name(), "");
	}

	/** @return null when there are findings */
	StatusReport read(InputStream content, String reference) {
		try (Reader text = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
				CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(false).skipEmptyLines(true)
					.allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
			StatusReport report = report(csv.iterator(), reference);
			return findings.isEmpty() ? report : null;
		}
		catch (CsvParseException | IOException | UncheckedIOException broken) {
			find("FILE_UNREADABLE", name, "a CSV file in UTF-8");
			return null;
		}
	}

	private StatusReport report(Iterator<CsvRecord> records, String reference) {
		title = StatusTitle.of(records.hasNext() ? records.next() : null);
		List<String> columns = records.hasNext() ? records.next().getFields().stream().map(String::strip).toList() : List.of();
		if (title == null || !columns.equals(COLUMNS)) {
			find("STATUS_UNDECLARED", name + ", lines 1 and 2", "begin with #status,FUND,2026-10-12 and " + COLUMNS);
			return null;
		}
		List<StatusReport.Line> lines = new ArrayList<>();
		String end = lines(records, lines);
		if (findings.isEmpty() && !("#end," + lines.size()).equals(end)) {
			find("FILE_INCOMPLETE", name, "end with #end and the number of lines, here #end," + lines.size());
		}
		return new StatusReport(title.source(), title.asOf(), reference, lines);
	}

	/** @return the last line, when it says that it is */
	private String lines(Iterator<CsvRecord> records, List<StatusReport.Line> lines) {
		String end = null;
		while (records.hasNext() && findings.size() < MOST_FINDINGS && lines.size() <= MOST_LINES) {
			CsvRecord record = records.next();
			if (record.getField(0).startsWith("#end")) {
				end = String.join(",", record.getFields()).replaceFirst(",+$", "");
			}
			else {
				lines.add(line(record));
			}
		}
		return end;
	}

	private StatusReport.Line line(CsvRecord record) {
		int number = (int) record.getStartingLineNumber();
		if (record.getFieldCount() != COLUMNS.size()) {
			find("LINE_INCOMPLETE", "line " + number, "fill four columns or leave them empty");
			return null;
		}
		return new StatusReport.Line(number, word(record, 0), word(record, 1), word(record, 2), day(record.getField(3)));
	}

	private static String word(CsvRecord record, int column) {
		String word = record.getField(column).strip();
		return word.isEmpty() || word.length() > 30 ? null : word;
	}

	/** The desk names the line of a day that is none. */
	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeException noDay) {
			return null;
		}
	}

	private void find(String code, String evidence, String remedy) {
		findings.add(new Finding(code, evidence, remedy, Role.HR));
	}
}
