package org.shebaohub.reimbursement.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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

	@Test
	void keepsDocumentsApart() throws IOException {
		List<String> texts = List.of("收款人:张*", "报销单号:C20261012-000123", "收款人:龑*  床位费", "收款人:王*  床位费", "收款人:\uE123");
		List<byte[]> before = texts.stream().map(this::drawn).toList();
		List<byte[]> after = texts.parallelStream().map(this::drawn).toList();
		for (int at = 0; at < texts.size(); at++) {
			String expected = folded(texts.get(at).replace('\uE123', '〓'));
			assertThat(read(before.get(at))).isEqualTo(expected);
			assertThat(read(after.get(at))).isEqualTo(expected);
			assertThat(after.get(at).length).isCloseTo(before.get(at).length, within(50));
		}
	}

	@Test
	void drawsEverySheetWithFontsOfItsOwnDocument() throws IOException {
		String line = "收款人:张*  龑 床位费 ";
		byte[] pdf = drawn(line.repeat(300));
		assertThat(read(pdf).replaceAll("\\s", "")).isEqualTo(folded(line.repeat(300)).replaceAll("\\s", ""));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isGreaterThan(1);
			Set<COSBase> fonts = new HashSet<>();
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					fonts.add(page.getResources().getFont(name).getCOSObject());
				}
			}
			assertThat(fonts).as("each embedded once").hasSize(2);
		}
	}

	@Test
	@DisplayName("a viewer may refuse a font with a table that claims more than it holds")
	void embedsTablesThatHoldWhatTheyClaim() throws IOException {
		try (PDDocument document = Loader.loadPDF(drawn("收款人:张*  床位费"))) {
			PDResources resources = document.getPage(0).getResources();
			for (COSName name : resources.getFontNames()) {
				PDType0Font each = (PDType0Font) resources.getFont(name);
				assertThat(each.getName()).matches("[A-Z]{6}\\+NotoSansSC-Regular");
				byte[] file = each.getDescendantFont().getFontDescriptor().getFontFile2().toByteArray();
				try (TrueTypeFont embedded = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
					assertThat(embedded.getOS2Windows().getLength()).isEqualTo(78);
					assertThat(embedded.getOS2Windows().getVersion()).isZero();
				}
			}
		}
	}

	private byte[] drawn(String text) {
		return font.write(text, (document, letters) -> {
			Sheets sheets = new Sheets(document, letters);
			sheets.text(text, 11);
			sheets.end();
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
