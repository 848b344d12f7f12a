package org.shebaohub.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** Lets the hub come to rest after the last kill, moving the business clock as time would, and gathers the evidence. */
final class Rest {

	/** Queries, visibility delays, then the statements of three days. */
	private static final List<String> SPANS = List.of("PT10S", "PT1M", "PT5M", "PT1H", "P1D", "P1D", "P1D", "PT1H");

	private static final Duration PER_THOUSAND = Duration.ofSeconds(120);

	private final HubClient client;

	private final MockProcess mocks;

	private final Bank bank;

	Rest(HubClient client, MockProcess mocks, Bank bank) {
		this.client = client;
		this.mocks = mocks;
		this.bank = bank;
	}

	/** Ends early only when nothing is left to do; the judge sees whatever is there when time is up. */
	Evidence await(List<Claimed> claimed) throws IOException {
		for (String span : SPANS) {
			client.moveClock(span);
			Pause.millis(3000);
		}
		long bound = System.nanoTime() + PER_THOUSAND.multipliedBy(1 + claimed.size() / 1000).toNanos();
		Evidence evidence = evidence(claimed);
		while (System.nanoTime() < bound && !evidence.shown().stream().allMatch(Shown::isAtRest)) {
			client.moveClock("PT5M");
			Pause.millis(2000);
			evidence = evidence(claimed);
		}
		Pause.millis(5000);
		return evidence(claimed);
	}

	private Evidence evidence(List<Claimed> claimed) throws IOException {
		Map<String, String> payouts = new TreeMap<>();
		Set<String> references = new HashSet<>();
		for (JsonNode payout : client.all("/api/payouts")) {
			references.add(payout.path("reference").asText());
			payouts.put(payout.path("claimNo").asText(), payout.path("state").asText());
		}
		List<Shown> shown = new ArrayList<>();
		for (JsonNode claim : client.all("/api/claims")) {
			String claimNo = claim.path("claimNo").asText();
			shown.add(new Shown(claimNo, claim.path("state").asText(), payouts.getOrDefault(claimNo, "")));
		}
		return new Evidence(claimed, shown, references, mocks.ledger(bank));
	}
}
