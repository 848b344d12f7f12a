package org.shebaohub.sandbox.counterparty.bureau;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.shebaohub.kernel.Yuan;

/** A result file as the bureau of Hangzhou writes it, from what is asked for. */
record ResultText(String unit, YearMonth month, int sequence, JsonNode lines) {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

	/** @throws RuntimeException when something is missing or is not what it should be */
	static ResultText of(JsonNode asked) {
		return new ResultText(text(asked, "unit", "[A-Z0-9]{1,20}"), YearMonth.parse(text(asked, "month", "\\d{4}-\\d{2}")),
				asked.path("sequence").asInt(1), asked.path("lines"));
	}

	String name() {
		return unit + "-" + MONTH.format(month) + "-" + sequence + ".txt";
	}

	/** @param off what the total says too much @param cut so many bytes at its end are missing */
	byte[] bytes(LocalDate made, Yuan off, int cut) {
		StringBuilder text = new StringBuilder("H|%s|%s|%d|%s\r\n".formatted(unit, MONTH.format(month), sequence, day(made)));
		Yuan total = off;
		for (JsonNode line : lines) {
			Yuan employer = Yuan.of(text(line, "employerShare", "\\d{1,9}\\.\\d{2}"));
			Yuan employee = Yuan.of(text(line, "employeeShare", "\\d{1,9}\\.\\d{2}"));
			total = total.plus(employer).plus(employee);
			text.append("D|%s|%s|%s|%s|%s|%s|%s|0|\r\n".formatted(text(line, "insuranceNo", "\\d{1,20}"), text(line, "name", "[^|]{1,30}"),
					text(line, "line", "\\d{2}"), employer, employee, day(line, "paidOn"), day(line, "creditedOn")));
		}
		byte[] whole = text.append("T|%d|%s\r\n".formatted(lines.size(), total)).toString().getBytes(GB18030);
		return Arrays.copyOf(whole, Math.max(0, whole.length - cut));
	}

	private static String day(JsonNode line, String field) {
		return day(LocalDate.parse(text(line, field, "\\d{4}-\\d{2}-\\d{2}")));
	}

	private static String day(LocalDate date) {
		return DateTimeFormatter.BASIC_ISO_DATE.format(date);
	}

	private static String text(JsonNode node, String field, String form) {
		String text = node.path(field).asText();
		if (!text.matches(form)) {
			throw new IllegalArgumentException("field " + field + " is missing or malformed");
		}
		return text;
	}
}
