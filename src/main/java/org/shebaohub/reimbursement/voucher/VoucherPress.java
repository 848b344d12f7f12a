package org.shebaohub.reimbursement.voucher;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Draws vouchers as PDF. */
@Component
class VoucherPress {

	private final ChineseFont font;

	VoucherPress(ChineseFont font) {
		this.font = font;
	}

	byte[] draw(VoucherFacts facts) {
		return font.write(facts.text(), (document, letters) -> draw(facts, document, letters));
	}

	private static void draw(VoucherFacts facts, PDDocument document, Letters letters) throws IOException {
		document.getDocumentInformation().setTitle("报销凭证 " + facts.claim().claimNo());
		Sheets sheets = new Sheets(document, letters);
		sheets.text(VoucherFacts.TITLE, 20);
		sheets.rule();
		for (String line : facts.head()) {
			sheets.text(line, 11);
		}
		sheets.rule();
		for (String line : facts.lines()) {
			sheets.text(line, 11);
		}
		sheets.rule();
		for (String line : facts.foot()) {
			sheets.text(line, 11);
		}
		sheets.end();
	}
}
