package org.shebaohub.rehearsal.exit;

/**
 * Somebody who resigns with a loan open.
 *
 * @param settles whether the loan is paid back
 */
public record Leaver(String no, boolean settles) {

	String loan() {
		return "L-" + no;
	}

	String clearing() {
		return "C-" + no;
	}
}
