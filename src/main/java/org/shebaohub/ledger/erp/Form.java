package org.shebaohub.ledger.erp;

import java.time.DateTimeException;
import java.time.LocalDate;

/** How a field is written. */
enum Form {

	EMPLOYEE("[A-Za-z0-9-]{1,20}", "1 to 20 letters, digits or hyphens"),
	RECORD("[^\\p{Cntrl}\\p{Cs}]{1,80}", "a number of 1 to 80 characters"),
	NAME("[^\\p{Cntrl}\\p{Cs}]{1,80}", "a name of 1 to 80 characters"),
	MONTH("\\d{4}-(0[1-9]|1[0-2])", "a month such as 2026-10"),
	LINE("PENSION|MEDICAL|UNEMPLOYMENT|WORK_INJURY|MATERNITY", "a line of insurance such as MEDICAL"),
	/** More than nothing. */
	AMOUNT("(?!0+\\.00)\\d{1,12}\\.\\d{2}", "a positive amount in yuan such as 312.40"),
	SUM("\\d{1,12}\\.\\d{2}", "an amount in yuan such as 0.00"),
	DAY("\\d{4}-\\d{2}-\\d{2}", "a day such as 2026-10-31"),
	CURRENCY("CNY", "\"CNY\", or leave it out: other currencies are not kept here"),
	FLAG("true|false", "\"true\" or \"false\""),
	WAGES("PAID|UNPAID|OVERPAID", "PAID, UNPAID or OVERPAID"),
	OUTCOME("FULL|PARTIAL|FAILED", "FULL, PARTIAL or FAILED"),
	KIND("ADVANCE|LOAN|WAGE_OVERPAID|WAGE_UNPAID", "ADVANCE, LOAN, WAGE_OVERPAID or WAGE_UNPAID");

	private final String pattern;

	/** What is to be written. */
	final String words;

	Form(String pattern, String words) {
		this.pattern = pattern;
		this.words = words;
	}

	boolean fits(String value) {
		return value.matches(pattern) && (this != DAY || isDay(value));
	}

	private static boolean isDay(String value) {
		try {
			return LocalDate.parse(value) != null;
		}
		catch (DateTimeException noDay) {
			return false;
		}
	}
}
