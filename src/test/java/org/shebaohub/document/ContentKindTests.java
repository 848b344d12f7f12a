package org.shebaohub.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.document.ContentKind.JPEG;
import static org.shebaohub.document.ContentKind.OFD;
import static org.shebaohub.document.ContentKind.PDF;
import static org.shebaohub.document.ContentKind.PNG;
import static org.shebaohub.document.ContentKind.XML;

import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKindTests {

	@Test
	@DisplayName("R-002-59 papers are known by their bytes")
	void knowsPapers() {
		assertThat(kind("%PDF-1.4\n...".getBytes(UTF_8))).isEqualTo(PDF);
		assertThat(kind("\u00ff\u00d8\u00ff\u00e0..JFIF".getBytes(ISO_8859_1))).isEqualTo(JPEG);
		assertThat(kind("\u0089PNG\r\n\u001a\n....".getBytes(ISO_8859_1))).isEqualTo(PNG);
		assertThat(kind(Papers.zip("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(OFD);
		assertThat(kind(Papers.zip("Doc_0/Document.xml", "OFD.xml"))).isEqualTo(OFD);
		assertThat(kind("<?xml version=\"1.0\"?>\n<EInvoice><Header/></EInvoice>".getBytes(UTF_8))).isEqualTo(XML);
		assertThat(kind("\ufeff<?xml version=\"1.0\"?><Invoice/>".getBytes(UTF_8))).isEqualTo(XML);
	}

	@ParameterizedTest
	@DisplayName("bad input: programs, scripts, archives, pages and junk are no papers, whatever they are called")
	@ValueSource(strings = { "MZ\u0090\0", "\u007fELF", "#!/bin/sh\nrm", "PK\u0003\u0004", "<html><script>", "<svg onload=x>",
			"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", " %PDF-1.4", "\u00ff\u00d8",
			"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Invoice>&e;</Invoice>",
			"<?xml version=\"1.0\"?><page/>", "plain text", "\0\0\0\0" })
	void knowsNoPapers(String begin) {
		assertThat(kind(begin.getBytes(ISO_8859_1))).isNull();
	}

	@Test
	@DisplayName("bad input: a program's archive with a paper's name is no paper")
	void knowsArchives() {
		assertThat(kind(Papers.zip("META-INF/MANIFEST.MF", "Main.class"))).isNull();
		assertThat(kind(Papers.zip("[Content_Types].xml", "word/document.xml"))).isNull();
		assertThat(ContentKind.look(Papers.zip("x"))).isEqualTo("压缩包");
		assertThat(ContentKind.look("MZ".getBytes(UTF_8))).isEqualTo("可执行程序");
	}

	private static ContentKind kind(byte[] begin) {
		return ContentKind.of(begin, EnumSet.allOf(ContentKind.class)).orElse(null);
	}
}
