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

/** The font of all documents: read at its first use, kept, and embedded with only the characters that are written. */
@Component
class ChineseFont {

	private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

	private TrueTypeFont font;

	/** One document at a time: the font's tables are read as it is written. */
	synchronized byte[] write(Drawing drawing) {
		try (PDDocument document = new PDDocument()) {
			if (font == null) {
				font = read();
			}
			return drawing.write(document, PDType0Font.load(document, font, true));
		}
		catch (IOException e) {
			throw new UncheckedIOException("a document cannot be drawn", e);
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
