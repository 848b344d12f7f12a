package org.shebaohub.reimbursement.voucher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes lines of text on as many sheets as they need; what the font does not know is shown as 〓. */
final class Sheets {

	private static final int MARGIN = 56;

	private static final int WIDTH = (int) PDRectangle.A4.getWidth() - 2 * MARGIN;

	private static final int TOP = (int) PDRectangle.A4.getHeight() - MARGIN;

	private final PDDocument document;

	private final PDType0Font font;

	private PDPageContentStream page;

	private int y;

	Sheets(PDDocument document, PDType0Font font) {
		this.document = document;
		this.font = font;
	}

	void text(String text, int size) throws IOException {
		for (String line : broken(known(text), size)) {
			if (page == null || y - size < MARGIN) {
				turn();
			}
			y -= size * 17 / 10;
			page.beginText();
			page.setFont(font, size);
			page.newLineAtOffset(MARGIN, y);
			page.showText(line);
			page.endText();
		}
	}

	void rule() throws IOException {
		y -= 8;
		page.moveTo(MARGIN, y);
		page.lineTo(MARGIN + WIDTH, y);
		page.stroke();
	}

	byte[] end() throws IOException {
		page.close();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

	private void turn() throws IOException {
		if (page != null) {
			page.close();
		}
		PDPage sheet = new PDPage(PDRectangle.A4);
		document.addPage(sheet);
		page = new PDPageContentStream(document, sheet);
		y = TOP;
	}

	private String known(String text) {
		StringBuilder known = new StringBuilder();
		text.codePoints().forEach(character -> known.append(knows(character) ? Character.toString(character) : "〓"));
		return known.toString();
	}

	private boolean knows(int character) {
		try {
			return !Character.isISOControl(character) && font.encode(Character.toString(character)).length > 0;
		}
		catch (IllegalArgumentException | IOException unknown) {
			return false;
		}
	}

	private List<String> broken(String text, int size) throws IOException {
		List<String> lines = new ArrayList<>();
		int start = 0;
		float width = 0;
		for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
			float next = font.getStringWidth(text.substring(at, text.offsetByCodePoints(at, 1))) * size / 1000;
			if (width + next > WIDTH) {
				lines.add(text.substring(start, at));
				start = at;
				width = 0;
			}
			width += next;
		}
		lines.add(text.substring(start));
		return lines;
	}
}
