package org.shebaohub.kernel;

/** The number under which an employer keeps an employment (工号); not personal by itself. */
public record EmployeeNo(String value) {

	public EmployeeNo {
		if (value == null || !value.matches("[A-Za-z0-9-]{1,20}")) {
			throw new IllegalArgumentException("not an employee number: 1 to 20 letters, digits or hyphens");
		}
	}

	@Override
	public String toString() {
		return value;
	}
}
