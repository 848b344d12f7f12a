package org.shebaohub.reimbursement.voucher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The characters of one document, each looked up once; what no font knows is shown as 〓. */
final class Letters {

	/** Among the words, so that it is always found. */
	private static final int UNKNOWN = '〓';

	private final Map<Integer, Letter> known = new HashMap<>();

	private final ReadyFont words;

	private final PDType0Font others;

	/** @param others knows what else is written; null when there is nothing else */
	Letters(ReadyFont words, PDType0Font others) {
		this.words = words;
		this.others = others;
	}

	Letter of(int character) throws IOException {
		Letter letter = known.get(character);
		if (letter == null) {
			letter = find(character);
			known.put(character, letter);
		}
		return letter;
	}

	private Letter find(int character) throws IOException {
		String shown = Character.toString(character);
		PDType0Font font = words.has(character) ? words.font() : others;
		if (font == null || Character.isISOControl(character)) {
			return of(UNKNOWN);
		}
		try {
			return new Letter(shown, font, Math.round(font.getStringWidth(shown)));
		}
		catch (IllegalArgumentException unknown) {
			return of(UNKNOWN);
		}
	}

	/** What is shown for a character. */
	static final class Letter {

		private final String shown;

		private final PDType0Font font;

		private final int width;

		private Letter(String shown, PDType0Font font, int width) {
			this.shown = shown;
			this.font = font;
			this.width = width;
		}

		String shown() {
			return shown;
		}

		PDType0Font font() {
			return font;
		}

		/** In thousandths of the font's size. */
		int width() {
			return width;
		}
	}
}
