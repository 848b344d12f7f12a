package org.shebaohub.connector.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.contribution.ResultHeader;
import org.shebaohub.contribution.ResultLine;
import org.shebaohub.layout.FileLayout;
import org.shebaohub.layout.LayoutExamples;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.BureauFile;

class ResultFileReaderTests {

	private static final DefaultCamelContext CAMEL = new DefaultCamelContext();

	private static final String CHANGZHOU = """
			002026-09CZ01                001
			10310S2001               张%s  000000016000000000072000Y2026091520260916000000
			990000000100000000088000
			""";

	private final List<ResultLine> taken = new ArrayList<>();

	private ResultFileReader reader;

	@Test
	@DisplayName("R-004-11 F-21 a delimited file in GB18030 is read, rare characters and all")
	void readsDelimited() {
		assertThat(read(good().bytes())).isEmpty();
		assertThat(reader.header()).isEqualTo(new ResultHeader("HZ02", InsuranceMonth.of(2026, 9), 1));
		assertThat(reader.count()).isEqualTo(3);
		assertThat(reader.total()).isEqualTo(Yuan.of("2640.00"));
		assertThat(taken).extracting(ResultLine::name).containsExactly("张䶮", "𬭎·𠮷买提", "李四");
		ResultLine first = taken.get(0);
		assertThat(first.insuranceNo()).isEqualTo("S1001");
		assertThat(first.line()).isEqualTo(InsuranceLine.MEDICAL);
		assertThat(first.employerShare()).isEqualTo(Yuan.of("720.00"));
		assertThat(first.paidOn()).isEqualTo(LocalDate.parse("2026-09-15"));
		assertThat(first.creditedOn()).isEqualTo(LocalDate.parse("2026-09-16"));
		assertThat(taken.get(2).credited()).isFalse();
		assertThat(taken.get(2).reason()).isEqualTo("E31");
	}

	@Test
	@DisplayName("F-21 a file of fixed widths in bytes is read, amounts in fen, other codes, LF only")
	void readsFixedWidths() {
		byte[] file = CHANGZHOU.formatted(" ".repeat(26)).getBytes(Charset.forName("GBK"));
		assertThat(read(LayoutExamples.changzhou(), file)).isEmpty();
		assertThat(reader.header()).isEqualTo(new ResultHeader("CZ01", InsuranceMonth.of(2026, 9), 1));
		assertThat(taken).singleElement().satisfies(line -> {
			assertThat(line.name()).isEqualTo("张");
			assertThat(line.employerShare()).isEqualTo(Yuan.of("720.00"));
			assertThat(line.employeeShare()).isEqualTo(Yuan.of("160.00"));
		});
	}

	@Test
	@DisplayName("F-21 widths count bytes: a record of the right number of characters is refused")
	void countsBytes() {
		byte[] file = CHANGZHOU.formatted(" ".repeat(27)).getBytes(Charset.forName("GBK"));
		assertThat(read(LayoutExamples.changzhou(), file)).singleElement().satisfies(finding -> {
			assertThat(finding.code()).isEqualTo("FILE_RECORD_LENGTH");
			assertThat(finding.evidence()).contains("line 2").contains("103 bytes, the layout has 102");
		});
	}

	@ParameterizedTest(name = "FM-13 {0} → {3}")
	@DisplayName("FM-13 every cell is read strictly, and a refusal names file, line and column")
	@CsvSource(delimiter = ';', value = {
			"another column; |02|; |02||; FILE_COLUMN_COUNT; 11 columns",
			"an unknown code; |02|; |77|; FILE_CELL; column 4 (line)",
			"a fen too short; |720.00|; |720.0|; FILE_CELL; column 5 (employerShare)",
			"an exponent; |720.00|; |72e1|; FILE_CELL; column 5 (employerShare)",
			"a negative amount; |720.00|; |-720.00|; FILE_CELL; column 5 (employerShare)",
			"a month 13; |202609|; |202613|; FILE_CELL; column 3 (month)",
			"a day that is none; |20260915|; |20260230|; FILE_CELL; column 7 (paidOn)",
			"credited before paid; |20260915|; |20260917|; FILE_CELL; column 8 (creditedOn)",
			"another record; D|S1001; X|S1001; FILE_RECORD_KIND; line 2",
			"a formula for a number; |S1001|; |=1+1|; FILE_CELL; column 2 (insuranceNo)",
			"a tab; 张䶮; a\tb; FILE_CONTROL_BYTE; 0x09" })
	void refusesCells(String what, String from, String to, String code, String evidence) {
		List<Finding> findings = read(good().text().replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(BureauFile.GB18030));
		assertThat(findings).as(what).isNotEmpty();
		assertThat(findings.get(0).code()).isEqualTo(code);
		assertThat(findings.get(0).evidence()).startsWith("f.txt, line ").contains(evidence);
		assertThat(findings.get(0).remedy()).isNotEmpty();
	}

	@Test
	@DisplayName("SEC-14 FM-13 a byte that is not of the encoding is named by its place in the file")
	void namesTheByte() {
		byte[] file = good().bytes();
		int place = new String(file, StandardCharsets.ISO_8859_1).indexOf("D|S1001|") + 8;
		file[place] = (byte) 0xFF;
		assertThat(read(file)).anySatisfy(finding -> {
			assertThat(finding.code()).isEqualTo("FILE_ENCODING");
			assertThat(finding.evidence()).contains("byte " + place + " (0xFF) is not GB18030");
		});
	}

	@Test
	@DisplayName("FM-13 a mark of another encoding, a NUL byte and a line without end are refused; the own mark is passed over")
	void knowsMarks() {
		assertThat(codes(read(good().after(0xEF, 0xBB, 0xBF)))).containsExactly("FILE_ENCODING");
		assertThat(codes(read(good().after(0xFF, 0xFE)))).containsExactly("FILE_ENCODING");
		assertThat(codes(read(good().after(0x84, 0x31, 0x95, 0x33)))).isEmpty();
		assertThat(codes(read(good().text().replace("李四", "\0").getBytes(BureauFile.GB18030)))).contains("FILE_CONTROL_BYTE");
		assertThat(codes(read(endless('|')))).containsExactly("FILE_LINE_TOO_LONG");
		assertThat(codes(read(endless('\n')))).contains("FILE_RECORD_KIND");
	}

	@Test
	@DisplayName("FM-11 a total off by a fen, a wrong count, something after the end")
	void refusesTotals() {
		assertThat(read(good().off("0.01").bytes())).singleElement().satisfies(finding -> {
			assertThat(finding.code()).isEqualTo("FILE_TOTAL");
			assertThat(finding.evidence()).contains("line 5, column 3 (total)").contains("off by 0.01");
		});
		assertThat(codes(read(good().text().replace("T|3|", "T|4|").getBytes(BureauFile.GB18030)))).containsExactly("FILE_COUNT");
		assertThat(codes(read((good().text() + "T|3|2640.00\r\n").getBytes(BureauFile.GB18030))))
			.containsExactly("FILE_AFTER_TRAILER");
	}

	@Test
	@DisplayName("FM-11 a file that is cut off after any of its bytes is refused, but for its last line's end")
	void refusesEveryTruncation() {
		byte[] whole = good().bytes();
		for (int length = 1; length < whole.length - 2; length++) {
			assertThat(read(Arrays.copyOf(whole, length))).as("cut off after %s bytes", length).isNotEmpty();
		}
		assertThat(read(Arrays.copyOf(whole, whole.length - 2))).isEmpty();
		assertThat(read(Arrays.copyOf(whole, 60))).anySatisfy(finding -> assertThat(finding.evidence())
			.contains("line 2").contains("ends at byte 60 inside a record"));
	}

	@ParameterizedTest
	@DisplayName("FM-13 whatever bytes come, the reader ends with a reason")
	@ValueSource(longs = { 1, 2, 3, 20261122 })
	void endsOnAnything(long seed) {
		Random random = new Random(seed);
		byte[] whole = good().bytes();
		for (int i = 0; i < 500; i++) {
			byte[] hurt = whole.clone();
			int place = random.nextInt(hurt.length);
			hurt[place] ^= (byte) (1 + random.nextInt(255));
			List<Finding> findings = read(hurt);
			assertThat(findings.isEmpty() ? taken.size() : findings.size()).as("seed %s, byte %s", seed, place).isPositive();
		}
	}

	private static BureauFile good() {
		return BureauFile.of("HZ02", "202609")
			.credits("S1001", "张䶮", "720.00", "160.00", "20260915", "20260916")
			.credits("S1002", "𬭎·𠮷买提", "720.00", "160.00", "20260915", "20260916")
			.rejects("S1003", "李四", "720.00", "160.00", "E31");
	}

	private List<Finding> read(byte[] content) {
		return read(LayoutExamples.hangzhou(), new ByteArrayInputStream(content));
	}

	private List<Finding> read(InputStream content) {
		return read(LayoutExamples.hangzhou(), content);
	}

	private List<Finding> read(FileLayout layout, byte[] content) {
		return read(layout, new ByteArrayInputStream(content));
	}

	private List<Finding> read(FileLayout layout, InputStream content) {
		taken.clear();
		reader = new ResultFileReader(layout, "f.txt", CAMEL);
		try {
			reader.read(content, taken::add);
		}
		catch (IOException broken) {
			throw new IllegalStateException(broken);
		}
		return reader.faults().all();
	}

	private static List<String> codes(List<Finding> findings) {
		return findings.stream().map(Finding::code).toList();
	}

	/** Ten million columns, or one that never ends. */
	private static InputStream endless(char character) {
		return new InputStream() {

			private int left = 10_000_000;

			@Override
			public int read() {
				return left-- > 0 ? left == 9_999_999 ? 'H' : character : -1;
			}
		};
	}

}
