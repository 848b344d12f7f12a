package org.shebaohub.reimbursement.book;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Issues claim numbers; the store is asked for fifty at a time, and a restart, or a rush, leaves a gap. */
@Component
class ClaimNumbers {

	private static final int BLOCK = 50;

	private final JdbcClaims claims;

	private long next;

	private long end;

	ClaimNumbers(JdbcClaims claims) {
		this.claims = claims;
	}

	/** The store is asked outside any lock: whoever has the embedded store's turn to write may be the next to want a number. */
	long next() {
		OptionalLong known = fromBlock();
		if (known.isPresent()) {
			return known.getAsLong();
		}
		long first = claims.nextBlock();
		keepRest(first);
		return first;
	}

	private synchronized OptionalLong fromBlock() {
		return next < end ? OptionalLong.of(next++) : OptionalLong.empty();
	}

	/** Of two blocks that were fetched at once the second is lost but for its first number. */
	private synchronized void keepRest(long first) {
		if (next >= end) {
			next = first + 1;
			end = first + BLOCK;
		}
	}

	/** Such as {@code C20261012-000123}. */
	static String text(LocalDate day, long number) {
		return "C%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), number);
	}

	static long number(String claimNo) {
		return Long.parseLong(claimNo.substring(claimNo.indexOf('-') + 1));
	}
}
