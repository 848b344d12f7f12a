package org.shebaohub.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceRowTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\",\"y\")" })
	@DisplayName("SEC-14 FM-13 a cell of the export for people never begins a formula")
	void beginsNoFormula(String text) {
		String cell = EvidenceRow.cell(text);
		assertThat(cell.replaceFirst("^\"", "")).startsWith("'" + text.charAt(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a,b", "a\"b", "a\nb", "a\r\nb" })
	@DisplayName("SEC-14 what would begin another cell or row is quoted")
	void quotes(String text) {
		assertThat(EvidenceRow.cell(text)).isEqualTo("\"" + text.replace("\"", "\"\"") + "\"");
	}
}
