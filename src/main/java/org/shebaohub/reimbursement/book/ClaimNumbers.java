package org.shebaohub.reimbursement.book;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Issues claim numbers; the store is asked for fifty at a time, and a restart leaves a gap. */
@Component
class ClaimNumbers {

	private static final int BLOCK = 50;

	private final JdbcClaims claims;

	private long next;

	private long end;

	ClaimNumbers(JdbcClaims claims) {
		this.claims = claims;
	}

	synchronized long next() {
		if (next >= end) {
			next = claims.nextBlock();
			end = next + BLOCK;
		}
		return next++;
	}

	/** Such as {@code C20261012-000123}. */
	static String text(LocalDate day, long number) {
		return "C%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), number);
	}

	static long number(String claimNo) {
		return Long.parseLong(claimNo.substring(claimNo.indexOf('-') + 1));
	}
}
