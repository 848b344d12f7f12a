package org.shebaohub.connector.hr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.roster.RosterSheet;

class RosterReaderTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-10-12");

	private static final String COLUMNS = "employeeNo,name,unit\n";

	@Test
	@DisplayName("R-003-29 a roster says in its first line or its name what it is, and numbers its lines as the file does")
	void readsTitleAndLines() {
		RosterSheet sheet = read("staff.csv", "#roster,full,2026-10-11\n" + COLUMNS + "E1,\"赵, 䶮\",hangzhou\n\nE2, 李 ,\n");
		assertThat(sheet.full()).isTrue();
		assertThat(sheet.asOf()).isEqualTo("2026-10-11");
		assertThat(sheet.lines()).extracting(RosterSheet.Line::number).containsExactly(3, 5);
		assertThat(sheet.lines().get(0).values()).containsEntry("name", "赵, 䶮");
		assertThat(sheet.lines().get(1).values()).containsOnlyKeys("employeeNo", "name").containsEntry("name", "李");
		RosterSheet named = read("roster-delta-20261001.csv", COLUMNS + "E1,A,b\n");
		assertThat(named.full()).isFalse();
		assertThat(named.asOf()).isEqualTo("2026-10-01");
	}

	@Test
	@DisplayName("FM-13 a byte order mark before the first character is no part of it")
	void standsAMark() {
		assertThat(read("roster-full.csv", "\uFEFF" + COLUMNS + "E1,A,b\n").lines().get(0).values())
			.containsEntry("employeeNo", "E1");
		assertThat(read("x.csv", "\uFEFF#roster,delta\r\n" + COLUMNS + "E1,A,b\r\n").full()).isFalse();
	}

	@ParameterizedTest(name = "{0}: {2}")
	@DisplayName("FM-13 what is no roster is refused with its reason")
	@CsvSource({ "staff.csv, employeeNo~E1, ROSTER_UNDECLARED", "roster-full.csv, #roster;delta~employeeNo~E1, ROSTER_UNDECLARED",
			"roster-full.csv, #something~employeeNo~E1, ROSTER_UNDECLARED", "roster-full-20261301.csv, employeeNo~E1, ROSTER_DAY",
			"roster-full-20261013.csv, employeeNo~E1, ROSTER_DAY", "roster-full.csv, '', ROSTER_EMPTY",
			"roster-full.csv, employeeNo;name~E1;A~E2, LINE_INCOMPLETE",
			"roster-full.csv, employeeNo;name~E1;A;B, LINE_INCOMPLETE" })
	void refuses(String name, String content, String code) {
		RosterReader reader = new RosterReader(name);
		assertThat(reader.read(stream(content.replace('~', '\n').replace(';', ',').getBytes(StandardCharsets.UTF_8)), TODAY))
			.isNull();
		assertThat(reader.findings()).first().satisfies(finding -> assertThat(finding.code()).isEqualTo(code));
	}

	@Test
	@DisplayName("FM-13 a byte that is not UTF-8 and a line without end are refused, with flat memory")
	void refusesOtherEncodings() {
		RosterReader gbk = new RosterReader("roster-full.csv");
		assertThat(gbk.read(stream((COLUMNS + "E1,张三,b\n").getBytes(Charset.forName("GB18030"))), TODAY)).isNull();
		assertThat(gbk.findings()).singleElement().satisfies(one -> assertThat(one.code()).isEqualTo("FILE_ENCODING"));
		RosterReader endless = new RosterReader("roster-full.csv");
		assertThat(endless.read(stream((COLUMNS + ",".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8)), TODAY)).isNull();
		assertThat(endless.findings()).isNotEmpty();
	}

	private static RosterSheet read(String name, String content) {
		RosterReader reader = new RosterReader(name);
		RosterSheet sheet = reader.read(stream(content.getBytes(StandardCharsets.UTF_8)), TODAY);
		assertThat(reader.findings()).isEmpty();
		return sheet;
	}

	private static ByteArrayInputStream stream(byte[] bytes) {
		return new ByteArrayInputStream(bytes);
	}
}
