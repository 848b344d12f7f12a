package org.shebaohub.reimbursement.voucher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.shebaohub.reimbursement.voucher.Letters.Letter;

/** Writes lines of text on as many sheets as they need. */
final class Sheets {

	private static final int MARGIN = 56;

	private static final int WIDTH = (int) PDRectangle.A4.getWidth() - 2 * MARGIN;

	private static final int TOP = (int) PDRectangle.A4.getHeight() - MARGIN;

	private final PDDocument document;

	private final Letters letters;

	private PDPageContentStream page;

	private int y;

	Sheets(PDDocument document, Letters letters) {
		this.document = document;
		this.letters = letters;
	}

	void text(String text, int size) throws IOException {
		List<Letter> line = new ArrayList<>();
		int width = 0;
		for (int character : text.codePoints().toArray()) {
			Letter next = letters.of(character);
			if ((width + next.width()) * size > WIDTH * 1000) {
				line(line, size);
				line.clear();
				width = 0;
			}
			line.add(next);
			width += next.width();
		}
		line(line, size);
	}

	private void line(List<Letter> line, int size) throws IOException {
		if (page == null || y - size < MARGIN) {
			turn();
		}
		y -= size * 17 / 10;
		page.beginText();
		page.newLineAtOffset(MARGIN, y);
		for (int from = 0, to; from < line.size(); from = to) {
			PDType0Font font = line.get(from).font();
			StringBuilder run = new StringBuilder();
			for (to = from; to < line.size() && line.get(to).font() == font; to++) {
				run.append(line.get(to).shown());
			}
			page.setFont(font, size);
			page.showText(run.toString());
		}
		page.endText();
	}

	void rule() throws IOException {
		y -= 8;
		page.moveTo(MARGIN, y);
		page.lineTo(MARGIN + WIDTH, y);
		page.stroke();
	}

	void end() throws IOException {
		page.close();
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
}
