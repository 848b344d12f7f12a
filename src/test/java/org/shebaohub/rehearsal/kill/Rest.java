package org.shebaohub.rehearsal.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.rehearsal.MockProcess;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.sandbox.counterparty.BankLine;

/** Lets the hub come to rest after the last kill, moving the business clock as time would, and gathers the evidence. */
final class Rest {

	/** Returns and contradictions come to light on the statements of the days after. */
	private static final int DAYS = 3;

	private static final Duration PER_THOUSAND = Duration.ofSeconds(300);

	private final Stagehand stagehand;

	private final MockProcess mocks;

	private final Bank bank;

	Rest(Stagehand stagehand, MockProcess mocks, Bank bank) {
		this.stagehand = stagehand;
		this.mocks = mocks;
		this.bank = bank;
	}

	/** Ends early only when nothing is left to do; the judge sees whatever is there when time is up. */
	Evidence await(List<Claimed> claimed) {
		long bound = System.nanoTime() + PER_THOUSAND.multipliedBy(1 + claimed.size() / 1000).toNanos();
		until(bound, claimed, "PT20S", shown -> !shown.isOnItsWay());
		for (int day = 0; day < DAYS; day++) {
			until(0, claimed, "P1D", shown -> true);
		}
		until(System.nanoTime() + PER_THOUSAND.toNanos(), claimed, "PT10M", Shown::isAtRest);
		decideEverySecond();
		until(0, claimed, "PT1H", shown -> true);
		return evidence(claimed);
	}

	Evidence anotherDay(List<Claimed> claimed) {
		until(0, claimed, "P1D", shown -> true);
		return evidence(claimed);
	}

	/** Moves the clock by that span again and again, at least once, with some seconds of work after each. */
	private void until(long bound, List<Claimed> claimed, String span, Predicate<Shown> enough) {
		do {
			stagehand.moveClock(span);
			Pause.millis(4000);
		}
		while (System.nanoTime() < bound && !evidence(claimed).shown().stream().allMatch(enough));
	}

	/** Two people look at the bank's own books for half of what nobody else could clear up; the other half stays theirs. */
	private void decideEverySecond() {
		Set<String> debited = mocks.ledger(bank).stream().map(BankLine::endToEndId).collect(Collectors.toSet());
		List<String> unknown = stagehand.all("payouts").stream().filter(payout -> payout.path("state").asText().equals("UNKNOWN"))
			.map(payout -> payout.path("reference").asText()).toList();
		for (int i = 0; i < unknown.size(); i += 2) {
			stagehand.decide(unknown.get(i), debited.contains(unknown.get(i)) ? "PAID" : "NOT_PAID");
		}
	}

	private Evidence evidence(List<Claimed> claimed) {
		Map<String, String> payouts = new TreeMap<>();
		Set<String> references = new HashSet<>();
		for (JsonNode payout : stagehand.all("payouts")) {
			references.add(payout.path("reference").asText());
			payouts.put(payout.path("claimNo").asText(), payout.path("state").asText());
		}
		List<Shown> shown = new ArrayList<>();
		for (JsonNode claim : stagehand.all("claims")) {
			String claimNo = claim.path("claimNo").asText();
			shown.add(new Shown(claimNo, claim.path("state").asText(), payouts.getOrDefault(claimNo, "")));
		}
		return new Evidence(claimed, shown, references, mocks.ledger(bank));
	}
}
