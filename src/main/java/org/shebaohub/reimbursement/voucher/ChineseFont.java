package org.shebaohub.reimbursement.voucher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * The font of all documents, embedded with only the characters that are written. Read at its first use and kept are the
 * common characters; a document with a rare one reads the whole font for itself.
 */
@Component
class ChineseFont {

	private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

	private CommonCharacters common;

	/** One document at a time: the font's tables are read as it is written. @param text all that will be written */
	synchronized byte[] write(String text, Drawing drawing) {
		try {
			if (common == null) {
				try (TrueTypeFont whole = read()) {
					common = CommonCharacters.of(whole);
				}
			}
			if (common.has(text)) {
				return write(common.font(), drawing);
			}
			try (TrueTypeFont whole = read()) {
				return write(whole, drawing);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("a document cannot be drawn", e);
		}
	}

	private static byte[] write(TrueTypeFont font, Drawing drawing) throws IOException {
		try (PDDocument document = new PDDocument()) {
			return drawing.write(document, PDType0Font.load(document, font, true));
		}
	}

	/** What is drawn into a document with the font. */
	interface Drawing {

		byte[] write(PDDocument document, PDType0Font font) throws IOException;
	}

	private static TrueTypeFont read() throws IOException {
		try (InputStream file = ChineseFont.class.getResourceAsStream(FILE)) {
			return new TTFParser().parse(new RandomAccessReadBuffer(file));
		}
	}
}
