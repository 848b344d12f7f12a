package org.shebaohub.connector.roster;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.shebaohub.connector.roster.SheetCell.Trouble;

/** What stands in a cell of a workbook, as the text that a CSV file would have. */
final class ExcelCell {

	/** Excel keeps no more digits of a number. */
	private static final int DIGITS = 15;

	private static final Pattern DATE_FORMAT = Pattern.compile("[yYdD年月日]");

	private ExcelCell() {
	}

	/** @param cell null where there is none */
	static SheetCell read(Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return SheetCell.of("");
		}
		if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
			return new SheetCell("", Trouble.FORMULA);
		}
		return switch (cell.getType()) {
			case NUMBER -> isDate(cell) ? SheetCell.of(cell.asDate().toLocalDate().toString()) : number(cell.asNumber());
			case STRING -> SheetCell.of(cell.asString());
			case BOOLEAN -> SheetCell.of(String.valueOf(cell.asBoolean()));
			default -> new SheetCell("", Trouble.ERROR);
		};
	}

	private static SheetCell number(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		boolean tooLong = plain.precision() - plain.scale() > DIGITS;
		return tooLong ? new SheetCell("", Trouble.DIGITS_LOST) : SheetCell.of(plain.toPlainString());
	}

	/** By the workbook's own format, or by Excel's numbers of those for dates, the Chinese ones among them. */
	private static boolean isDate(Cell cell) {
		Integer id = cell.getDataFormatId();
		String format = cell.getDataFormatString();
		return format != null && !format.isEmpty() ? DATE_FORMAT.matcher(format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "")).find()
				: id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
	}
}
