package org.shebaohub.connector.bureau;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shebaohub.layout.FileLayout;
import org.shebaohub.layout.RecordLayout;

/** The cells of one record, each read strictly; what is wrong is put among the faults and read as empty. */
final class Cells {

	private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,30}");

	private static final Pattern YUAN = Pattern.compile("\\d{1,11}\\.\\d{2}");

	private static final Pattern FEN = Pattern.compile("\\d{1,14}");

	private static final Pattern DATE = Pattern.compile("\\d{8}");

	private final FileLayout layout;

	private final RecordLayout record;

	private final List<String> cells;

	private final int line;

	private final Faults faults;

	Cells(FileLayout layout, RecordLayout record, List<String> cells, int line, Faults faults) {
		this.layout = layout;
		this.record = record;
		this.cells = cells;
		this.line = line;
		this.faults = faults;
	}

	String text(String field, int longest) {
		String cell = cell(field);
		return cell.codePointCount(0, cell.length()) <= longest ? cell : fault(field, "is longer than " + longest);
	}

	String number(String field) {
		String cell = cell(field);
		return NUMBER.matcher(cell).matches() ? cell : fault(field, "is no number of a person or unit");
	}

	/** A count, or a sequence number. */
	int count(String field) {
		String cell = cell(field);
		return cell.matches("\\d{1,9}") ? Integer.parseInt(cell) : fault(field, "is no count").length();
	}

	/** In yuan with two places. */
	String money(String field) {
		String cell = cell(field);
		if (!layout.fen()) {
			return YUAN.matcher(cell).matches() ? cell : fault(field, "is no amount in yuan with two places");
		}
		if (!FEN.matcher(cell).matches()) {
			return fault(field, "is no amount in fen");
		}
		String digits = "0".repeat(Math.max(0, 3 - cell.length())) + cell;
		return digits.substring(0, digits.length() - 2) + "." + digits.substring(digits.length() - 2);
	}

	/** As eight digits; empty when there is none. */
	String date(String field) {
		String cell = cell(field);
		if (cell.isEmpty() || layout.isFixed() && cell.equals("00000000")) {
			return "";
		}
		boolean hyphens = layout.date().length() == 10;
		String digits = hyphens && cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-'
				? cell.substring(0, 4) + cell.substring(5, 7) + cell.substring(8) : hyphens ? "" : cell;
		return isDay(digits) ? digits : fault(field, "is no day as " + layout.date());
	}

	private static boolean isDay(String digits) {
		if (!DATE.matcher(digits).matches()) {
			return false;
		}
		try {
			return LocalDate.of(Integer.parseInt(digits, 0, 4, 10), Integer.parseInt(digits, 4, 6, 10),
					Integer.parseInt(digits, 6, 8, 10)).getYear() > 1990;
		}
		catch (DateTimeException noDay) {
			return false;
		}
	}

	/** As {@code yyyy-MM}. */
	String month(String field) {
		String cell = cell(field);
		String month = layout.month().length() == 7 ? cell
				: cell.length() == 6 ? cell.substring(0, 4) + "-" + cell.substring(4) : "";
		return month.matches("20\\d\\d-(0[1-9]|1[0-2])") ? month : fault(field, "is no month as " + layout.month());
	}

	String code(String field) {
		Map<String, String> codes = layout.codes().get(field);
		String word = codes.get(cell(field));
		return word != null ? word : fault(field, "is a code that the layout does not name");
	}

	private String cell(String field) {
		int place = record.place(field);
		return place < 0 ? "" : cells.get(place);
	}

	private String fault(String field, String what) {
		faults.inColumn("FILE_CELL", line, record.place(field), field, what);
		return "";
	}
}
