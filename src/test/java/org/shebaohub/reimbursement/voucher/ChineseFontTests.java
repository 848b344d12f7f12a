package org.shebaohub.reimbursement.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChineseFontTests {

	private final ChineseFont font = new ChineseFont();

	@Test
	@DisplayName("R-002-68 a voucher reads as it was written, and carries no more of the font than it needs")
	void writesCommonCharacters() throws IOException {
		byte[] pdf = drawn("收款人:张*  人民币壹佰贰拾元整 ¥120.00 C20261012-000123 First");
		assertThat(read(pdf)).isEqualTo(folded("收款人:张*  人民币壹佰贰拾元整 ¥120.00 C20261012-000123 First"));
		assertThat(pdf.length).isLessThan(40_000);
	}

	@Test
	@DisplayName("R-002-68 a rare character of a name stands on the voucher, too")
	void writesRareCharacters() throws IOException {
		assertThat(read(drawn("收款人:龑 朱 䶮 彧"))).isEqualTo(folded("收款人:龑 朱 䶮 彧"));
	}

	@Test
	void saysPlainlyWhatItCannotWrite() throws IOException {
		assertThat(read(drawn("收款人:\uE123"))).isEqualTo(folded("收款人:〓"));
	}

	private byte[] drawn(String text) {
		return font.write(text, (document, chinese) -> {
			Sheets sheets = new Sheets(document, chinese);
			sheets.text(text, 11);
			return sheets.end();
		});
	}

	private static String read(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return folded(new PDFTextStripper().getText(document).trim());
		}
	}

	/** The whole font draws some characters by the sign of the radical that looks the same. */
	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC);
	}
}
