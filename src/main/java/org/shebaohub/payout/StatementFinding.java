package org.shebaohub.payout;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the bank's statement and the hub do not agree.
 *
 * @param id in the order in which they were found; 0 before it is kept
 * @param kind UNKNOWN_DEBIT, UNKNOWN_RETURN, OTHER_AMOUNT, SECOND_DEBIT, LINE_CHANGED or MISSING_DEBIT
 * @param subject the bank's serial, or the reference that is missing on the statement
 * @param closedAt when the statement cleared it up by itself; null while it is open
 */
public record StatementFinding(long id, String kind, String subject, String reference, LocalDate day, String detail,
		Instant foundAt, Instant closedAt) {
}
