package org.shebaohub.connector.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shebaohub.connector.roster.SheetCell.Trouble;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.RosterSheet;

/** Makes a line of a row by the columns' names; a cell that is not what somebody entered is a finding, with its place. */
final class LineReader {

	private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

	private static final Pattern FILLED_UP = Pattern.compile("\\d{15}000");

	private static final List<String> NUMBERS = List.of("employeeNo", "documentNumber", "phone", "insuranceNo", "accountNo");

	private final List<String> words;

	private final List<Finding> findings;

	LineReader(List<String> words, List<Finding> findings) {
		this.words = words;
		this.findings = findings;
		for (int i = 0; i < words.size(); i++) {
			if (words.get(i).isEmpty() || words.indexOf(words.get(i)) < i) {
				find("COLUMN_UNCLEAR", "column " + (i + 1), "give every column a name of its own");
			}
		}
	}

	/** Empty when something is wrong with the row. */
	Optional<RosterSheet.Line> read(SheetRow row) {
		int before = findings.size();
		if (row.cells().size() != words.size()) {
			find("LINE_INCOMPLETE", "line " + row.number() + ": " + row.cells().size() + " columns of " + words.size(),
					"fill every column or leave it empty; was the file cut off?");
			return Optional.empty();
		}
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < words.size(); i++) {
			SheetCell cell = row.cells().get(i);
			examine(row, words.get(i), cell);
			if (!cell.text().isEmpty()) {
				values.put(words.get(i), cell.text());
			}
		}
		filledUp(row, values);
		return findings.size() > before ? Optional.empty() : Optional.of(new RosterSheet.Line(row.number(), values));
	}

	private void examine(SheetRow row, String word, SheetCell cell) {
		if (cell.trouble() == Trouble.FORMULA) {
			find("CELL_FORMULA", place(row, word), "copy the column and paste its values: a formula is not read");
		}
		else if (cell.trouble() == Trouble.ERROR) {
			find("CELL_ERROR", place(row, word), "correct the cell: it holds an error such as #N/A");
		}
		else if (cell.trouble() == Trouble.DIGITS_LOST
				|| NUMBERS.contains(word) && ROUNDED.matcher(cell.text()).matches()) {
			lost(place(row, word));
		}
	}

	private static String place(SheetRow row, String word) {
		return "line " + row.number() + ", column " + word;
	}

	/** Fifteen digits and zeros behind them, where the check digit says that they are not the number's own. */
	private void filledUp(SheetRow row, Map<String, String> values) {
		String number = values.getOrDefault("documentNumber", "");
		if ("RESIDENT_ID".equals(values.get("documentType")) && FILLED_UP.matcher(number).matches()
				&& !new IdentityDocument(IdentityDocument.Type.RESIDENT_ID, number).wellFormed()) {
			lost(place(row, "documentNumber"));
		}
	}

	private void lost(String place) {
		find("DIGITS_LOST", place, "Excel keeps fifteen digits of a number: format the column as text (文本), "
				+ "then export the numbers from the HR system again");
	}

	private void find(String code, String evidence, String remedy) {
		findings.add(new Finding(code, evidence, remedy, Role.HR));
	}
}
