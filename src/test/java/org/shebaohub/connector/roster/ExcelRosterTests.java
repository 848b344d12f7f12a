package org.shebaohub.connector.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.roster.RosterSheet;

class ExcelRosterTests {

	private static final String NAME = "roster-delta-20261011.xlsx";

	@Test
	@DisplayName("R-003-29 an Excel roster is read as its CSV would be: texts, numbers and dates, empty cells and rows left out")
	void readsAWorkbook() throws IOException {
		SheetFile file = new SheetFile("staff.XLSX", workbook(sheet -> {
			row(sheet, 0, "#roster", "full", "2026-10-11");
			row(sheet, 1, "employeeNo", "name", "effectiveFrom", "phone", "documentNumber", "lastDay");
			row(sheet, 2, "E1", "䶮𬭎𠮷", LocalDate.parse("2020-01-01"), 13800138000L, "33010619900101100X");
			row(sheet, 4, 1002, " 李 ", "2021-02-03", null, "E12345678", LocalDate.parse("2026-09-30"));
		}));
		assertThat(file.sheet().full()).isTrue();
		assertThat(file.sheet().asOf()).isEqualTo("2026-10-11");
		List<RosterSheet.Line> lines = file.lines();
		assertThat(lines).extracting(RosterSheet.Line::number).containsExactly(3, 5);
		assertThat(lines.get(0).values()).containsEntry("name", "䶮𬭎𠮷").containsEntry("effectiveFrom", "2020-01-01")
			.containsEntry("phone", "13800138000").doesNotContainKey("lastDay");
		assertThat(lines.get(1).values()).containsEntry("employeeNo", "1002").containsEntry("name", "李")
			.containsEntry("lastDay", "2026-09-30").doesNotContainKey("phone");
	}

	@Test
	@DisplayName("R-003-29 FM-13 a number that Excel has cut, a formula and an error are refused with row, column and remedy")
	void refusesWhatNobodyEntered() throws IOException {
		SheetFile file = new SheetFile(NAME, workbook(sheet -> {
			row(sheet, 0, "employeeNo", "documentNumber", "accountNo");
			row(sheet, 1, "E1", 330106199001011000L, "6217000010000000001");
			row(sheet, 2, "E2", "33010619900101100X", 6.217E18);
			sheet.value(3, 0, "E3");
			sheet.formula(3, 1, "A1");
		}));
		assertThat(file.findings()).extracting(one -> one.code() + " " + one.evidence()).containsExactly(
				"DIGITS_LOST line 2, column documentNumber", "DIGITS_LOST line 3, column accountNo",
				"CELL_FORMULA line 4, column documentNumber");
		assertThat(file.findings()).allSatisfy(one -> assertThat(one.remedy()).isNotBlank());
	}

	@Test
	@DisplayName("FM-13 a workbook with too many columns, a cell beyond any sheet or a cell of a novel is refused")
	void refusesWhatIsNoRoster() throws IOException {
		assertThat(codes(new SheetFile(NAME, workbook(sheet -> {
			row(sheet, 0, "employeeNo");
			for (int column = 0; column <= SheetRows.MOST_COLUMNS; column++) {
				sheet.value(1, column, "x");
			}
		})))).containsExactly("FILE_UNREADABLE");
		assertThat(codes(new SheetFile(NAME, workbook(sheet -> {
			row(sheet, 0, "employeeNo");
			row(sheet, 1, "x".repeat(SheetRows.LONGEST_CELL + 1));
		})))).containsExactly("FILE_UNREADABLE");
		String far = "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
		assertThat(codes(new SheetFile(NAME, PackedFile.workbook(far)))).containsExactly("FILE_HOSTILE");
		assertThat(codes(new SheetFile(NAME, PackedFile.workbook(far.replace("ZZZZZZ", "&#90;&#90;&#90;&#90;&#90;&#90;")))))
			.containsExactly("FILE_HOSTILE");
	}

	private static List<String> codes(SheetFile file) {
		return file.findings().stream().map(one -> one.code()).toList();
	}

	private static byte[] workbook(Consumer<Worksheet> filled) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "test", "1.0")) {
			filled.accept(book.newWorksheet("花名册"));
		}
		return out.toByteArray();
	}

	private static void row(Worksheet sheet, int row, Object... cells) {
		for (int column = 0; column < cells.length; column++) {
			if (cells[column] instanceof LocalDate day) {
				sheet.value(row, column, day);
				sheet.style(row, column).format("yyyy-MM-dd").set();
			}
			else if (cells[column] instanceof Number number) {
				sheet.value(row, column, number);
			}
			else if (cells[column] != null) {
				sheet.value(row, column, (String) cells[column]);
			}
		}
	}
}
