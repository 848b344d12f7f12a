package org.shebaohub.connector.bank;

import java.time.LocalDate;

/** The bank gave no whole statement of the day. */
class StatementBroken extends RuntimeException {

	StatementBroken(LocalDate date, String what) {
		super("statement of " + date + ": " + what);
	}
}
