package org.shebaohub.reimbursement.voucher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that is cut and compressed once for all documents, since doing that anew cost most of a document. Each gets a
 * copy of what was embedded: as a document is written its objects are numbered, and two must not number the same.
 */
final class ReadyFont {

	private final PDType0Font font;

	private final CmapLookup characters;

	private ReadyFont(PDType0Font font, CmapLookup characters) {
		this.font = font;
		this.characters = characters;
	}

	/** Neither the font nor the document that it is embedded in first is closed: both are memory, and stay in use. */
	static ReadyFont of(TrueTypeFont cut) throws IOException {
		return new ReadyFont(PDType0Font.load(new PDDocument(), cut, false), cut.getUnicodeCmapLookup());
	}

	PDType0Font font() {
		return font;
	}

	boolean has(int character) {
		return characters.getGlyphId(character) > 0;
	}

	/** Puts a copy wherever the document was drawn with the original; before it is written. */
	void copyInto(PDDocument document) throws IOException {
		COSBase copy = copy(font.getCOSObject(), document);
		for (PDPage page : document.getPages()) {
			COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
			COSName name = fonts.getKeyForValue(font.getCOSObject());
			if (name != null) {
				fonts.setItem(name, copy);
			}
		}
	}

	private static COSBase copy(COSBase original, PDDocument document) throws IOException {
		if (original instanceof COSArray array) {
			COSArray copy = new COSArray();
			for (COSBase item : array) {
				copy.add(copy(item, document));
			}
			return copy;
		}
		if (original instanceof COSDictionary dictionary) {
			COSDictionary copy = dictionary instanceof COSStream stream ? raw(stream, document) : new COSDictionary();
			for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
				copy.setItem(entry.getKey(), copy(entry.getValue(), document));
			}
			return copy;
		}
		return original;
	}

	private static COSStream raw(COSStream original, PDDocument document) throws IOException {
		COSStream copy = document.getDocument().createCOSStream();
		try (InputStream compressed = original.createRawInputStream(); OutputStream out = copy.createRawOutputStream()) {
			compressed.transferTo(out);
		}
		return copy;
	}
}
