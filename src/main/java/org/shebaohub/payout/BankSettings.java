package org.shebaohub.payout;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.shebaohub.payout.core.BankCharacter;
import org.shebaohub.payout.core.Outcome;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is known of the bank; where nothing is said, the least is assumed.
 *
 * @param hubId the hub's part of every reference; letters and digits, never changed
 * @param visibilityDelay for so long after a send, "not found" says nothing
 * @param queryPauses between questions about one payout, growing; the last repeats without end
 * @param definitiveFailures the codes that are proven to mean "no debit" at this bank
 * @param statementAt when on the next day the statement of a day is fetched
 */
@ConfigurationProperties("hub.bank")
record BankSettings(@DefaultValue("SH01") String hubId, @DefaultValue("false") boolean deduplicates,
		@DefaultValue("false") boolean queryable, @DefaultValue("10m") Duration visibilityDelay,
		@DefaultValue({ "1s", "5s", "20s", "1m", "5m", "15m", "1h" }) List<Duration> queryPauses,
		@DefaultValue({}) Set<String> definitiveFailures, @DefaultValue("00:30") LocalTime statementAt) {

	private static final int LONGEST_REFERENCE = 30;

	/**
	 * The reference (endToEndId) under which the bank knows a payout: a function of hub, claim and payout number only.
	 *
	 * @throws IllegalArgumentException when it would not fit the bank's field: it is never cut
	 */
	String reference(String claimNo, int number) {
		String reference = hubId + "-" + claimNo + "-" + number;
		if (hubId.contains("-") || reference.length() > LONGEST_REFERENCE) {
			throw new IllegalArgumentException("no reference of at most 30 characters: " + reference);
		}
		return reference;
	}

	BankCharacter character() {
		return new BankCharacter(deduplicates, queryable, visibilityDelay);
	}

	Duration pause(int attempt) {
		return queryPauses.get(Math.min(Math.max(attempt, 1), queryPauses.size()) - 1);
	}

	/** A failure is what the list says; every other refusal leaves the payout unknown. */
	Outcome outcome(BankAnswer answer) {
		return switch (answer.kind()) {
			case PAID -> Outcome.PAID;
			case ACCEPTED -> Outcome.ACCEPTED;
			case FAILED -> definitiveFailures.contains(answer.code()) ? Outcome.FAILED : Outcome.UNCLEAR;
			case RETURNED -> Outcome.RETURNED;
			case NOT_FOUND -> Outcome.NOT_FOUND;
			case UNCLEAR -> Outcome.UNCLEAR;
			case NOT_SENT -> Outcome.NOT_SENT;
		};
	}
}
