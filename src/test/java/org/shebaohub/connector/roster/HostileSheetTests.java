package org.shebaohub.connector.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kernel.Finding;

class HostileSheetTests {

	private static final long GIGABYTES = 2L << 30;

	@ParameterizedTest(name = "{0}")
	@DisplayName("SEC-14 FM-13 a CSV roster of 2 GB without an end of line, cell or quote is refused after its first part")
	@ValueSource(strings = { ",", "x", "\"", "employeeNo\nE1," })
	void stopsEarly(String begin) {
		AtomicLong given = new AtomicLong();
		SheetFile file = new SheetFile("roster-full.csv", () -> endless(begin, begin.length() == 1 ? begin.charAt(0) : ',', given));
		assertThat(file.findings()).extracting(Finding::code).containsExactly("FILE_UNREADABLE");
		assertThat(given.get()).isLessThan(10_000_000);
	}

	@Test
	@DisplayName("FM-13 a row of 10 million columns is refused, and its memory is not asked for")
	void refusesTenMillionColumns() {
		SheetFile file = SheetFile.csv("roster-full.csv", "employeeNo,name\nE1" + ",".repeat(10_000_000) + "\n");
		assertThat(file.findings()).extracting(Finding::code).containsExactly("FILE_UNREADABLE");
	}

	@Test
	@DisplayName("FM-13 a NUL, half a character and a line that is cut off are refused with their place")
	void namesThePlace() {
		assertThat(SheetFile.csv("roster-full.csv", "employeeNo,name\nE1").findings()).extracting(Finding::evidence)
			.containsExactly("line 2: 1 columns of 2");
		assertThat(SheetFile.csv("roster-full.csv", "").findings()).extracting(Finding::code).containsExactly("ROSTER_EMPTY");
	}

	@Test
	@DisplayName("SEC-14 FM-13 a workbook that unpacks to gigabytes is refused while it is looked through")
	void refusesABomb() {
		byte[] bomb = PackedFile.of("<?xml version=\"1.0\"?>", "<worksheet/>", 700L << 20);
		assertThat(bomb.length).isLessThan(2 << 20);
		assertThat(new SheetFile("roster-full.xlsx", bomb).findings()).extracting(Finding::code).containsExactly("FILE_HOSTILE");
	}

	@Test
	@DisplayName("SEC-14 FM-13 a workbook that declares entities, its own or from outside, is refused unread")
	void refusesEntities() {
		for (String declared : List.of("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<!ENTITY x \"lol\">", "")) {
			byte[] file = PackedFile.of("<?xml version=\"1.0\"?><!DOCTYPE worksheet [" + declared + "]>",
					"<worksheet><sheetData/></worksheet>", 0);
			assertThat(new SheetFile("roster-full.xlsx", file).findings()).extracting(Finding::code).containsExactly("FILE_HOSTILE");
		}
	}

	@Test
	@DisplayName("FM-13 what only calls itself a workbook, or is half of one, is refused")
	void refusesNoWorkbook() {
		byte[] half = java.util.Arrays.copyOf(PackedFile.workbook(""), 400);
		for (byte[] file : List.of(half, "employeeNo,name\n".getBytes(StandardCharsets.UTF_8), new byte[0])) {
			assertThat(new SheetFile("roster-full.xlsx", file).findings()).extracting(Finding::code).containsExactly("FILE_UNREADABLE");
		}
	}

	private static InputStream endless(String begin, char then, AtomicLong given) {
		return new InputStream() {

			private long at;

			@Override
			public int read() {
				given.incrementAndGet();
				return at >= GIGABYTES ? -1 : at < begin.length() ? begin.charAt((int) at++) : (int) then + 0 * (int) at++;
			}
		};
	}
}
