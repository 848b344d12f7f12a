package org.shebaohub.reimbursement.voucher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The characters of GB 2312, cut out of a font: embedding costs as much as the font that it is done from is large. */
final class CommonCharacters {

	/** Of the rest some would contradict what has been cut out, and none is drawn from. */
	private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm",
			"gasp", "cmap", "name", "OS/2", "post");

	private static final int FIRST = 0xA1;

	private static final int LAST = 0xFE;

	private final TrueTypeFont font;

	private final CmapLookup characters;

	private CommonCharacters(TrueTypeFont font) throws IOException {
		this.font = font;
		this.characters = font.getUnicodeCmapLookup();
	}

	static CommonCharacters of(TrueTypeFont whole) throws IOException {
		TTFSubsetter cut = new TTFSubsetter(whole, TABLES);
		for (int ascii = ' '; ascii <= '~'; ascii++) {
			cut.add(ascii);
		}
		cut.add('¥');
		gb2312().codePoints().forEach(cut::add);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		cut.writeToStream(bytes);
		return new CommonCharacters(new TTFParser().parse(new RandomAccessReadBuffer(bytes.toByteArray())));
	}

	TrueTypeFont font() {
		return font;
	}

	/** False when the text holds a character that is not among them, whether the whole font knows it or not. */
	boolean has(String text) {
		return text.codePoints().allMatch(character -> character == '\n' || characters.getGlyphId(character) > 0);
	}

	/** Every code of the double-byte table; what stands nowhere in it comes out as a mark that no font knows. */
	private static String gb2312() {
		byte[] codes = new byte[2 * (LAST - FIRST + 1) * (LAST - FIRST + 1)];
		int at = 0;
		for (int row = FIRST; row <= LAST; row++) {
			for (int cell = FIRST; cell <= LAST; cell++) {
				codes[at++] = (byte) row;
				codes[at++] = (byte) cell;
			}
		}
		return new String(codes, Charset.forName("GB2312"));
	}
}
