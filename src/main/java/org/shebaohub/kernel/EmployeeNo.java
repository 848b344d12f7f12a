package org.shebaohub.kernel;

import java.util.regex.Pattern;

/** The number under which an employer keeps an employment (工号); not personal by itself. */
public record EmployeeNo(String value) {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,20}");

	public EmployeeNo {
		if (value == null || !FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not an employee number: 1 to 20 letters, digits or hyphens");
		}
	}

	@Override
	public String toString() {
		return value;
	}
}
