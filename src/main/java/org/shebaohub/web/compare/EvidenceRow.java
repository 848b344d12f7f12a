package org.shebaohub.web.compare;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.shebaohub.reconciliation.MismatchView.Summary;

/** A mismatch as a line of CSV that Excel reads as text: nothing in it can be a formula. */
final class EvidenceRow {

	static final String TITLE = "\uFEFF编号,类型,人员编号,组织,人事状态,人事日期,来源,来源状态,来源日期,数据日期,产生日期,发现时间,关闭时间,天数,"
			+ "每月风险金额,责任角色,状态,原因,处理结论,事项\r\n";

	private EvidenceRow() {
	}

	static String of(Summary one) {
		return line(one.no(), one.typeWord(), one.employeeNo(), one.node(), one.hrStatus(), one.hrSince(), one.sourceWord(),
				one.otherStatus(), one.otherSince(), one.otherAsOf(), one.bornOn(), one.foundAt(), one.closedAt(), one.ageDays(),
				one.monthlyRisk(), one.owner(), one.stateWord(), one.causeWord(), one.answer(), one.subject());
	}

	private static String line(Object... cells) {
		return Arrays.stream(cells).map(EvidenceRow::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	static String cell(Object value) {
		String text = value == null ? "" : value.toString();
		String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
		return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}
}
