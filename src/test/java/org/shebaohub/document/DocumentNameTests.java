package org.shebaohub.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNameTests {

	@ParameterizedTest
	@DisplayName("bad input: a name is a label without path, control characters or tricks")
	@CsvSource(textBlock = """
			住院证.pdf, 住院证.pdf
			../../etc/passwd, passwd
			..\\..\\windows\\x.exe, x.exe
			'/a/b/', document
			.., document
			...ssh, ssh
			'费用 清单.pdf ', 费用 清单.pdf
			'a<b>:"c.pdf', abc.pdf
			'%2e%2e.pdf', 2e2e.pdf
			䶮𠮷.jpg, 䶮𠮷.jpg
			'', document
			""")
	void cleans(String given, String clean) {
		assertThat(DocumentName.clean(given)).isEqualTo(clean);
	}

	@Test
	void dropsWhatCannotBeSeen() {
		assertThat(DocumentName.clean("a\r\n\0b\u202egpj.exe\u2028\ud800")).isEqualTo("abgpj.exe");
		assertThat(DocumentName.clean(null)).isEqualTo("document");
		assertThat(DocumentName.clean("长".repeat(300) + ".pdf")).hasSize(DocumentName.LONGEST).endsWith(".pdf");
	}
}
