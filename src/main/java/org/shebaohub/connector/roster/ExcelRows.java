package org.shebaohub.connector.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook (.xlsx); the packed file is in memory, the rows are not. */
final class ExcelRows implements SheetRows {

	private static final int LARGEST = 64 * 1024 * 1024;

	private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

	private boolean guarded;

	@Override
	public boolean omitsEmptyCells() {
		return true;
	}

	@Override
	public void each(InputStream content, Predicate<SheetRow> taker) throws IOException {
		byte[] packed = content.readNBytes(LARGEST + 1);
		if (packed.length > LARGEST) {
			throw new SheetBroken("FILE_TOO_LARGE", "more than " + LARGEST + " bytes", "send it as CSV, or several delta files");
		}
		if (!guarded) {
			ExcelGuard.examine(packed);
			guarded = true;
		}
		try (ReadableWorkbook book = open(packed); Stream<Row> rows = book.getFirstSheet().openStream()) {
			Iterator<Row> all = rows.iterator();
			boolean wanted = true;
			while (wanted && hasNext(all)) {
				SheetRow row = next(all);
				wanted = row.cells().isEmpty() || taker.test(row);
			}
		}
	}

	private static ReadableWorkbook open(byte[] packed) {
		try {
			return new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
		}
		catch (IOException | RuntimeException broken) {
			throw ExcelGuard.noWorkbook();
		}
	}

	private static boolean hasNext(Iterator<Row> rows) {
		try {
			return rows.hasNext();
		}
		catch (RuntimeException broken) {
			throw ExcelGuard.noWorkbook();
		}
	}

	private static SheetRow next(Iterator<Row> rows) {
		try {
			Row row = rows.next();
			List<SheetCell> cells = new ArrayList<>();
			int last = 0;
			for (Cell cell : row) {
				SheetCell read = ExcelCell.read(cell);
				cells.add(read);
				last = read.isEmpty() ? last : cells.size();
			}
			return limited(new SheetRow(row.getRowNum(), List.copyOf(cells.subList(0, last))));
		}
		catch (SheetBroken limit) {
			throw limit;
		}
		catch (RuntimeException broken) {
			throw ExcelGuard.noWorkbook();
		}
	}

	private static SheetRow limited(SheetRow row) {
		if (row.cells().size() > MOST_COLUMNS || row.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL)) {
			throw new SheetBroken("FILE_UNREADABLE", "row " + row.number() + " has more than " + MOST_COLUMNS
					+ " columns, or a cell of more than " + LONGEST_CELL + " characters", "leave out what is no roster");
		}
		return row;
	}
}
