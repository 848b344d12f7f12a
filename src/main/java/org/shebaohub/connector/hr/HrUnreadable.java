package org.shebaohub.connector.hr;

/** Something from the HR system that says nothing; the text names what is missing and quotes nothing. */
class HrUnreadable extends RuntimeException {

	HrUnreadable(String what) {
		super("from the HR system: " + what);
	}
}
