package org.shebaohub.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CloudEvents as an HR system writes them; every hire has a person of its own. */
public final class HrEvents {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private static final AtomicInteger IDS = new AtomicInteger();

	private HrEvents() {
	}

	/** An employee number that nobody has. */
	public static String number() {
		return "H%05d".formatted(PEOPLE.incrementAndGet());
	}

	public static String id() {
		return "e-" + IDS.incrementAndGet();
	}

	public static String hired(String no, String unit) {
		return event(id(), "employee.hired", "employeeNo", no, "employer", "样例集团", "unit", unit, "effectiveFrom",
				"2026-09-01", "name", "新人" + no, "documentType", "PASSPORT", "documentNumber", "HR" + no, "phone",
				Canaries.PHONE);
	}

	public static String contact(String no, String phone) {
		return event(id(), "employee.contact-changed", "employeeNo", no, "phone", phone);
	}

	/** @param data names and values in turn */
	public static String event(String id, String type, String... data) {
		return """
				{"specversion":"1.0","id":"%s","source":"test-hr","type":"%s","time":"2026-10-10T09:00:00+08:00","data":{%s}}"""
			.formatted(id, type, data(data));
	}

	public static String batch(String... events) {
		return Stream.of(events).collect(Collectors.joining(",", "[", "]"));
	}

	private static String data(String... data) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < data.length; i += 2) {
			text.append(i == 0 ? "" : ",").append("\"%s\":\"%s\"".formatted(data[i], data[i + 1]));
		}
		return text.toString();
	}
}
