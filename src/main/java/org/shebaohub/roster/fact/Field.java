package org.shebaohub.roster.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.LeaveKind;

/** A field of an event's data, which is also a column of a roster file. */
public enum Field {

	EMPLOYEE_NO("employeeNo", "[A-Za-z0-9-]{1,20}", "1 to 20 letters, digits or hyphens"),
	EMPLOYER("employer", text(60), "the legal entity, 1 to 60 characters"),
	UNIT("unit", "[A-Za-z0-9-]{1,40}", "the unit's code, 1 to 40 letters, digits or hyphens"),
	PARENT("parent", "[A-Za-z0-9-]{1,40}", "the code of the unit above, 1 to 40 letters, digits or hyphens"),
	CHANGE("change", "ADDED|RENAMED|MOVED|CLOSED", "one of ADDED, RENAMED, MOVED, CLOSED"),
	EFFECTIVE_FROM("effectiveFrom", "", "a day of the calendar such as 2026-10-12"),
	REASON_CODE("reasonCode", "[A-Z0-9_]{1,40}", "a code of 1 to 40 capitals, digits or _, such as UNPAID_SOCIAL_INSURANCE"),
	LAST_DAY("lastDay", "", "a day of the calendar such as 2026-10-31"),
	NAME("name", text(100), "1 to 100 characters, no control characters"),
	DOCUMENT_TYPE("documentType", "RESIDENT_ID|RESIDENCE_PERMIT|PASSPORT|PERMANENT_RESIDENT_CARD",
			"one of RESIDENT_ID, RESIDENCE_PERMIT, PASSPORT, PERMANENT_RESIDENT_CARD"),
	DOCUMENT_NUMBER("documentNumber", "[A-Za-z0-9]{6,18}", "6 to 18 letters and digits with the right check digit"),
	PHONE("phone", "\\+?\\d{6,20}", "6 to 20 digits, perhaps with a leading +"),
	INSURANCE_NO("insuranceNo", "[A-Za-z0-9]{1,30}", "1 to 30 letters and digits"),
	ACCOUNT_HOLDER("accountHolder", text(100), "the employee's own name"),
	ACCOUNT_NO("accountNo", "\\d{8,35}", "8 to 35 digits"),
	ACCOUNT_BANK("accountBank", text(100), "the bank's name, 1 to 100 characters"),
	EMPLOYMENT_TYPE("employmentType", EmploymentType.class),
	LEAVE_KIND("leaveKind", LeaveKind.class),
	EXPECTED_RETURN("expectedReturn", "", "the first day back as expected, such as 2026-10-12"),
	PROTECTED_UNTIL("protectedUntil", "", "the last protected day, such as 2027-08-31"),
	RESIGNATION_ID("resignationId", "[A-Za-z0-9-]{1,40}", "its number in your system, 1 to 40 letters, digits or hyphens"),
	DEPARTURE_KIND("departureKind", DepartureKind.class),
	REASON("reason", text(200), "1 to 200 characters, no control characters"),
	SALARY("salary", "\\d{1,9}\\.\\d{2}", "yuan a month with two places, such as 12500.00"),
	POSITION("position", text(60), "1 to 60 characters, no control characters"),
	SCORE("score", "\\d{1,3}(\\.\\d{1,2})?", "a number such as 87 or 87.50"),
	PERIOD("period", "(19|20)\\d{2}-(0[1-9]|1[0-2])", "a month of the calendar such as 2026-10"),
	STATUS("status", EmploymentStatus.class);

	/** What is not personal: others than those in charge may see it. */
	private static final Set<Field> OPEN = Set.of(UNIT, EFFECTIVE_FROM, LAST_DAY, REASON_CODE, EMPLOYMENT_TYPE, LEAVE_KIND,
			EXPECTED_RETURN, RESIGNATION_ID, DEPARTURE_KIND, POSITION, PERIOD, STATUS);

	private static final Map<String, Field> BY_WORD = Arrays.stream(values())
		.collect(Collectors.toMap(field -> field.word, field -> field));

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	/** How fields begin that the hub does not know: they are kept and passed on as they are. */
	static final String EXTENSION = "x-";

	/** As events and files write it. */
	public final String word;

	/** How a right value looks. */
	public final String remedy;

	private final Pattern pattern;

	Field(String word, String pattern, String remedy) {
		this.word = word;
		this.pattern = pattern.isEmpty() ? null : Pattern.compile(pattern);
		this.remedy = remedy;
	}

	Field(String word, Class<? extends Enum<?>> values) {
		this(word, names(values, "|"), "one of " + names(values, ", "));
	}

	private static String names(Class<? extends Enum<?>> values, String between) {
		return Arrays.stream(values.getEnumConstants()).map(Enum::name).collect(Collectors.joining(between));
	}

	/** @return null for a word that is none */
	static Field of(String word) {
		return BY_WORD.get(word);
	}

	boolean accepts(String value) {
		return pattern == null ? isDay(value) : pattern.matcher(value).matches();
	}

	/** No control character and no half of a character: no store and no counterpart holds it. */
	private static String text(int longest) {
		return "[^\\p{Cntrl}\\p{Cs}]{1," + longest + "}";
	}

	static boolean isOpen(String word) {
		return word.startsWith(EXTENSION) || BY_WORD.containsKey(word) && OPEN.contains(of(word));
	}

	boolean isDay() {
		return pattern == null;
	}

	private static boolean isDay(String value) {
		try {
			return DAY.matcher(value).matches() && LocalDate.parse(value).getYear() > 1900;
		}
		catch (DateTimeException noSuchDay) {
			return false;
		}
	}
}
