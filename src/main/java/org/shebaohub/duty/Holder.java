package org.shebaohub.duty;

import org.shebaohub.kernel.EmployeeNo;

/**
 * A person in the duty directory.
 *
 * @param person the name with which he logs in
 * @param employee his own employment, or null
 * @param email null when none is known
 */
public record Holder(String person, EmployeeNo employee, String email) {

	/** Without the address: it may be logged. */
	@Override
	public String toString() {
		return person;
	}
}
