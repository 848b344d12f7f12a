package org.shebaohub.connector.bureau;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.layout.FileLayout;
import org.shebaohub.layout.RecordLayout;

/** Cuts a record into its columns, at separators or at byte widths; never through a character. */
final class RecordCutter {

	private final FileLayout layout;

	private final StrictDecoder decoder;

	private final Faults faults;

	RecordCutter(FileLayout layout, Faults faults) {
		this.layout = layout;
		this.decoder = new StrictDecoder(layout.charset());
		this.faults = faults;
	}

	/** @return null when the record is not as the layout says; the reason is among the faults */
	List<String> cut(ByteLines line, RecordLayout record) {
		for (int i = 0; i < line.length(); i++) {
			if (line.bytes()[i] >= 0 && line.bytes()[i] < ' ') {
				faults.add("FILE_CONTROL_BYTE", "line " + line.number(), "byte %d is 0x%02X".formatted(line.offset() + i,
						line.bytes()[i]), "ask the bureau for a file of text");
				return null;
			}
		}
		return layout.isFixed() ? atWidths(line, record) : atSeparators(line, record);
	}

	private List<String> atSeparators(ByteLines line, RecordLayout record) {
		String text = decode(line, 0, line.length());
		if (text == null) {
			return null;
		}
		List<String> cells = split(text, layout.separator().charAt(0), record.columns().size());
		if (cells.size() != record.columns().size()) {
			faults.add("FILE_COLUMN_COUNT", "line " + line.number(), count(cells) + " columns, the layout has "
					+ record.columns().size(), "compare the file with the layout of the city");
			return null;
		}
		return cells;
	}

	private static String count(List<String> cells) {
		return cells.size() < 100 ? String.valueOf(cells.size()) : "more than 100";
	}

	/** Stops counting soon after there are too many. */
	private static List<String> split(String text, char separator, int expected) {
		List<String> cells = new ArrayList<>(expected);
		int from = 0;
		for (int to = text.indexOf(separator); to >= 0 && cells.size() < 100; to = text.indexOf(separator, from)) {
			cells.add(text.substring(from, to));
			from = to + 1;
		}
		cells.add(text.substring(from));
		return cells;
	}

	private List<String> atWidths(ByteLines line, RecordLayout record) {
		if (line.length() != record.width()) {
			faults.add("FILE_RECORD_LENGTH", "line " + line.number(), line.length() + " bytes, the layout has " + record.width(),
					"compare the file with the layout of the city");
			return null;
		}
		List<String> cells = new ArrayList<>(record.columns().size());
		int from = 0;
		for (RecordLayout.Column column : record.columns()) {
			String cell = decode(line, from, column.width());
			if (cell == null) {
				return null;
			}
			cells.add(cell.strip());
			from += column.width();
		}
		return cells;
	}

	private String decode(ByteLines line, int from, int length) {
		String text = decoder.decode(line.bytes(), from, length);
		if (text == null) {
			int place = decoder.fault();
			faults.add("FILE_ENCODING", "line " + line.number(), "byte %d (0x%02X) is not %s".formatted(line.offset() + place,
					line.bytes()[place], layout.charset()), "ask the bureau for the file in " + layout.charset());
		}
		return text;
	}
}
