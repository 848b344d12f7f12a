package org.shebaohub.reimbursement.voucher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
		// the first version of this table is all of it that a cut keeps, and a viewer may refuse a font that claims more
		whole.getOS2Windows().setVersion(0);
		IntStream ascii = IntStream.rangeClosed(' ', '~');
		return new CommonCharacters(cut(whole, IntStream.concat(ascii, ("¥" + gb2312()).codePoints()).toArray(), null));
	}

	/** A font of only these characters; a small one is embedded for the least. */
	TrueTypeFont cut(int... some) throws IOException {
		return cut(font, some, tag(some));
	}

	/** False when one of the characters is not among them, whether the whole font knows it or not. */
	boolean have(int... some) {
		return Arrays.stream(some).allMatch(character -> characters.getGlyphId(character) > 0);
	}

	private static TrueTypeFont cut(TrueTypeFont from, int[] some, String tag) throws IOException {
		TTFSubsetter cut = new TTFSubsetter(from, TABLES);
		for (int character : some) {
			cut.add(character);
		}
		cut.setPrefix(tag);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		cut.writeToStream(bytes);
		return new TTFParser().parse(new RandomAccessReadBuffer(bytes.toByteArray()));
	}

	/** Six letters in front of the name tell one cut of a font from another. */
	private static String tag(int[] some) {
		StringBuilder tag = new StringBuilder();
		for (int hash = Arrays.hashCode(some); tag.length() < 6; hash /= 26) {
			tag.append((char) ('A' + Math.floorMod(hash, 26)));
		}
		return tag + "+";
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
