package org.shebaohub.sandbox.counterparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTests {

	@TempDir
	static Path books;

	private static Counterparties bureau;

	@BeforeAll
	static void open() {
		bureau = Counterparties.inThisProcess(books, null);
		bureau.clock("2026-10-12T09:00:00+08:00");
	}

	@AfterAll
	static void close() {
		bureau.close();
	}

	private static Counterparties.Said asked(String unit, String fault) {
		return bureau.post("/bureau/files", Map.of("unit", unit, "month", "2026-10", "sequence", 2, "fault", fault, "lines",
				List.of(Map.of("insuranceNo", "3300000001", "name", "张䶮", "line", "02", "employerShare", "480.00", "employeeShare",
						"160.00", "paidOn", "2026-10-09", "creditedOn", "2026-10-10"))));
	}

	private static Path file(String unit) {
		return books.resolve("sftp/files/inbound/bureau/hangzhou/" + unit + "-202610-2.txt");
	}

	private static String text(String unit) throws IOException {
		assertThat(file(unit).resolveSibling(file(unit).getFileName() + ".done")).exists();
		return Files.readString(file(unit), Charset.forName("GB18030"));
	}

	@Test
	@DisplayName("R-004-11 the bureau leaves a result file on demand, as its city writes it, and then its marker")
	void leavesAWholeFile() throws IOException {
		assertThat(asked("HZ1", "").status()).isEqualTo(202);
		assertThat(text("HZ1")).isEqualTo("H|HZ1|202610|2|20261012\r\nD|3300000001|张䶮|02|480.00|160.00|20261009|20261010|0|\r\nT|1|640.00\r\n");
	}

	@Test
	@DisplayName("FM-11 FM-13 cut off, or with a total that is a fen too high, when that is asked for")
	void leavesBrokenFiles() throws IOException {
		asked("HZ2", "TRUNCATED");
		asked("HZ3", "TOTAL");
		assertThat(text("HZ2")).startsWith("H|HZ2|").doesNotContain("\r\nT|").doesNotEndWith("\n");
		assertThat(text("HZ3")).endsWith("T|1|640.01\r\n");
	}

	@Test
	@DisplayName("A-24 late: on the 20th of the month after, by the business clock")
	void leavesALateFile() throws IOException {
		assertThat(asked("HZ4", "LATE").field("leftOn")).isEqualTo("2026-11-20");
		assertThat(file("HZ4")).doesNotExist();
		bureau.clock("2026-11-20T00:00:00+08:00");
		await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(file("HZ4").resolveSibling(file("HZ4").getFileName() + ".done")));
		assertThat(text("HZ4")).contains("T|1|640.00");
		bureau.clock("2026-10-12T09:00:00+08:00");
	}

	@Test
	@DisplayName("a name that leads elsewhere, or no month, is refused")
	void refusesWhatIsMalformed() {
		assertThat(asked("../HZ5", "").status()).isEqualTo(400);
		assertThat(bureau.post("/bureau/files", Map.of("unit", "HZ5")).status()).isEqualTo(400);
	}
}
