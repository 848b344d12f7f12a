package org.shebaohub.reimbursement.voucher;

import java.io.ByteArrayOutputStream;
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
 * The font of all documents, embedded with only the characters that are written: the words of every voucher as they were
 * made ready at the first, the others cut from the common characters. Only a document with a rare one reads the whole font.
 */
@Component
class ChineseFont {

	private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

	private CommonCharacters common;

	private ReadyFont words;

	/** One document at a time: the font's tables are read as it is written. @param text all that will be written */
	synchronized byte[] write(String text, Drawing drawing) {
		try {
			if (words == null) {
				prepare();
			}
			int[] others = text.codePoints().filter(this::isOther).distinct().toArray();
			try (PDDocument document = new PDDocument()) {
				if (others.length == 0) {
					return write(document, null, drawing);
				}
				boolean rare = !common.have(others);
				try (TrueTypeFont font = rare ? read() : common.cut(others)) {
					return write(document, PDType0Font.load(document, font, rare), drawing);
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("a document cannot be drawn", e);
		}
	}

	private boolean isOther(int character) {
		return !words.has(character) && !Character.isISOControl(character);
	}

	private void prepare() throws IOException {
		try (TrueTypeFont whole = read()) {
			common = CommonCharacters.of(whole);
		}
		words = ReadyFont.of(common.cut(VoucherFacts.WORDS.codePoints().toArray()));
	}

	private byte[] write(PDDocument document, PDType0Font others, Drawing drawing) throws IOException {
		drawing.draw(document, new Letters(words, others));
		words.copyInto(document);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

	/** What is drawn into a document with the font. */
	interface Drawing {

		void draw(PDDocument document, Letters letters) throws IOException;
	}

	private static TrueTypeFont read() throws IOException {
		try (InputStream file = ChineseFont.class.getResourceAsStream(FILE)) {
			return new TTFParser().parse(new RandomAccessReadBuffer(file));
		}
	}
}
