package org.shebaohub.contribution.history;

import java.time.LocalDate;

/** Why a month is late or interrupted, and with whom it waits. */
enum DelayCause {

	COVERAGE_STOPPED("coverage stopped while employed"),
	NOT_ENROLLED("no coverage in any declaration unit"),
	NOT_ON_LIST("missing from the month's list"),
	FINANCE_APPROVAL_PENDING("waits for finance approval"),
	FINANCE_APPROVAL_LATE("approved by finance after the payment cutoff"),
	BUREAU_REJECTED("rejected by the bureau"),
	PAYMENT_UNDER_WAY("declaration and payment under way"),
	BUREAU_CREDIT_PENDING("paid, not yet credited by the bureau"),
	PAYMENT_LATE("paid after the payment cutoff");

	private final String words;

	DelayCause(String words) {
		this.words = words;
	}

	static DelayCause of(MonthFacts facts) {
		LineFacts line = facts.line();
		if (facts.creditedOn() != null) {
			return approvedLate(line, facts.paymentCutoff()) ? FINANCE_APPROVAL_LATE : PAYMENT_LATE;
		}
		if (facts.stoppedWhileEmployed()) {
			return COVERAGE_STOPPED;
		}
		if (line == null) {
			return facts.enrolled() ? NOT_ON_LIST : NOT_ENROLLED;
		}
		if (line.rejectedCode() != null) {
			return BUREAU_REJECTED;
		}
		return switch (line.state()) {
			case AWAITING_APPROVAL -> FINANCE_APPROVAL_PENDING;
			case PAID, CREDITED -> BUREAU_CREDIT_PENDING;
			case REJECTED -> BUREAU_REJECTED;
			default -> PAYMENT_UNDER_WAY;
		};
	}

	private static boolean approvedLate(LineFacts line, LocalDate cutoff) {
		return line.approvedOn() != null && line.approvedOn().isAfter(cutoff);
	}

	static String evidence(MonthFacts facts) {
		LineFacts line = facts.line();
		if (!facts.duty()) {
			return "no duty to contribute for " + facts.month();
		}
		String where = line == null ? "roster and coverage of " + facts.month() : where(line);
		String code = line == null || line.rejectedCode() == null ? "" : ", code " + line.rejectedCode();
		return where + code + "; payment cutoff " + facts.paymentCutoff() + remark(facts);
	}

	private static String where(LineFacts line) {
		if (line.declarationNo() == null) {
			return "on no list; said by " + line.said();
		}
		boolean another = line.said() != null && !line.said().endsWith(line.declarationNo());
		return "list " + line.declarationNo() + ", " + line.state() + " since " + line.waitingSince()
				+ (another ? "; said by " + line.said() : "");
	}

	private static String remark(MonthFacts facts) {
		boolean inTime = facts.creditedOn() != null && !facts.paidOn().isAfter(facts.paymentCutoff());
		return inTime ? "" : "; " + of(facts).words;
	}
}
