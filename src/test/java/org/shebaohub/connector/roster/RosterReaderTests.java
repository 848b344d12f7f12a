package org.shebaohub.connector.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.roster.RosterSheet;

class RosterReaderTests {

	private static final String COLUMNS = "employeeNo,name,unit\n";

	@Test
	@DisplayName("R-003-29 a roster says in its first line or its name what it is, and numbers its lines as the file does")
	void readsTitleAndLines() {
		SheetFile staff = SheetFile.csv("staff.csv", "#roster,full,2026-10-11\n" + COLUMNS + "E1,\"赵, 䶮\",hangzhou\n\nE2, 李 ,\n");
		assertThat(staff.sheet().full()).isTrue();
		assertThat(staff.sheet().asOf()).isEqualTo("2026-10-11");
		assertThat(staff.lines()).extracting(RosterSheet.Line::number).containsExactly(3, 5);
		assertThat(staff.lines().get(0).values()).containsEntry("name", "赵, 䶮");
		assertThat(staff.lines().get(1).values()).containsOnlyKeys("employeeNo", "name").containsEntry("name", "李");
		SheetFile named = SheetFile.csv("roster-delta-20261001.csv", COLUMNS + "E1,A,b\n");
		assertThat(named.sheet().full()).isFalse();
		assertThat(named.sheet().asOf()).isEqualTo("2026-10-01");
	}

	@Test
	@DisplayName("FM-13 a byte order mark before the first character is no part of it")
	void standsAMark() {
		assertThat(SheetFile.csv("roster-full.csv", "\uFEFF" + COLUMNS + "E1,A,b\n").lines().get(0).values())
			.containsEntry("employeeNo", "E1");
		assertThat(SheetFile.csv("x.csv", "\uFEFF#roster,delta\r\n" + COLUMNS + "E1,A,b\r\n").sheet().full()).isFalse();
	}

	@ParameterizedTest(name = "{0}: {2}")
	@DisplayName("FM-13 what is no roster is refused with its reason")
	@CsvSource({ "staff.csv, employeeNo~E1, ROSTER_UNDECLARED", "roster-full.csv, #roster;delta~employeeNo~E1, ROSTER_UNDECLARED",
			"roster-full.csv, #something~employeeNo~E1, ROSTER_UNDECLARED", "roster-full-20261301.csv, employeeNo~E1, ROSTER_DAY",
			"roster-full-20261013.csv, employeeNo~E1, ROSTER_DAY", "roster-full.csv, '', ROSTER_EMPTY",
			"roster-full-20261001.csv, #roster;full;2026-10-02~employeeNo~E1, ROSTER_DAY",
			"roster-full.csv, employeeNo;name~E1;A~E2, LINE_INCOMPLETE", "roster-full.csv, employeeNo;employeeNo~E1;A, COLUMN_UNCLEAR",
			"roster-full.csv, employeeNo;name~E1;A;B, LINE_INCOMPLETE" })
	void refuses(String name, String content, String code) {
		assertThat(SheetFile.csv(name, content.replace('~', '\n').replace(';', ',')).findings()).first()
			.satisfies(finding -> assertThat(finding.code()).isEqualTo(code));
	}

	@ParameterizedTest(name = "{0}")
	@DisplayName("R-003-29 a number that Excel has cut is refused with line, column and remedy; one that only looks so is not")
	@CsvSource({ "documentNumber, 3.30106E+17, true", "documentNumber, 330106199001010000, true", "accountNo, 6.2E+18, true",
			"phone, 1.38E10, true", "documentNumber, 330106199001012000, true", "documentNumber, 33010619900101100X, false",
			"name, 3.30106E+17, false", "documentNumber, 110105194912310000, true" })
	void findsLostDigits(String column, String value, boolean lost) {
		SheetFile file = SheetFile.csv("roster-delta.csv", "documentType," + column + "\nRESIDENT_ID," + value + "\n");
		assertThat(file.findings()).extracting(one -> one.code() + " " + one.evidence())
			.isEqualTo(lost ? java.util.List.of("DIGITS_LOST line 2, column " + column) : java.util.List.of());
		assertThat(file.findings()).allSatisfy(one -> assertThat(one.remedy()).contains("文本"));
	}

	@Test
	@DisplayName("FM-13 a byte that is not UTF-8 is refused, at its line's turn")
	void refusesOtherEncodings() {
		SheetFile gbk = new SheetFile("roster-full.csv", (COLUMNS + "E1,张三,b\n").getBytes(Charset.forName("GB18030")));
		assertThat(gbk.findings()).singleElement().satisfies(one -> assertThat(one.code()).isEqualTo("FILE_ENCODING"));
	}
}
