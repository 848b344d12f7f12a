package org.shebaohub.enquiry;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.enquiry.EnquiryDesk.Question;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;

/** What can be asked and answered: some words, not a book, and not too many at once. */
final class QuestionCheck {

	static final int LONGEST = 500;

	private static final int OPEN_AT_ONCE = 10;

	private QuestionCheck() {
	}

	static List<Finding> examine(Question question, int open) {
		List<Finding> findings = new ArrayList<>(text(question.text()));
		if (question.about() != null && !question.about().matches("[A-Za-z0-9-]{1,60}")) {
			findings.add(new Finding("ABOUT_UNREADABLE", "about", "填写报销单号或月份,或不填", null));
		}
		if (open >= OPEN_AT_ONCE) {
			findings.add(new Finding("ENQUIRY_TOO_MANY", open + " enquiries wait for an answer", "请先等待人事答复", Role.HR));
		}
		return findings;
	}

	static List<Finding> text(String text) {
		boolean fits = text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST;
		return fits ? List.of() : List.of(new Finding("TEXT_NEEDED", "text", "填写内容,最多" + LONGEST + "字", null));
	}
}
