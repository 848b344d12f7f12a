package org.shebaohub.connector.bank;

import java.time.LocalDate;
import org.shebaohub.connector.HttpReply;

/** The bank gave no whole statement of the day. */
class StatementBroken extends HttpReply.Awaited {

	StatementBroken(LocalDate date, String what) {
		super("statement of " + date + ": " + what);
	}
}
