package org.shebaohub.payout.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutSimulationTests {

	private static final long SEED = Long.getLong("simulation.seed", System.nanoTime());

	private static final int HISTORIES = Integer.getInteger("simulation.histories", 20_000);

	@Test
	@DisplayName("RULE-4…9 FM-01 FM-02 FM-15…19 FM-25 by the bank's ledger, no approval is ever debited twice, "
			+ "PAID means one debit, and nothing is left lying")
	void paysEachApprovalAtMostOnce() {
		System.out.println("payout simulation: seed " + SEED + ", " + HISTORIES + " histories");
		Map<String, Integer> seen = new TreeMap<>();
		for (int number = 0; number < HISTORIES; number++) {
			run(SEED + number, Planted.NONE, seen);
		}
		System.out.println("payout simulation: seen " + seen);
		assertThat(seen.keySet()).contains("UNKNOWN left by statement", "UNKNOWN left by answer",
				"UNKNOWN left by people", "UNKNOWN left by sending the same again",
				"CONTRADICTED left by people", "WAITING_RELEASE left by people",
				"duplicate refused by the bank", "killed between two steps", "approved again");
		for (PayoutState state : PayoutState.values()) {
			assertThat(seen).containsKey(state.name());
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	@DisplayName("the simulation notices every planted bug")
	void noticesPlantedBug(Planted bug) {
		OptionalLong caught = LongStream.range(SEED, SEED + 20_000).filter(seed -> violates(seed, bug)).findFirst();
		System.out.println("payout simulation: " + bug + " noticed by seed " + caught);
		assertThat(caught).as("%s, from seed %s", bug, SEED).isPresent();
	}

	private static void run(long seed, Planted bug, Map<String, Integer> seen) {
		try {
			new History(seed, bug, seen).run();
		}
		catch (AssertionError | RuntimeException violation) {
			throw new AssertionError("replay with -Dsimulation.seed=" + seed + " -Dsimulation.histories=1", violation);
		}
	}

	private static boolean violates(long seed, Planted bug) {
		try {
			new History(seed, bug, new TreeMap<>()).run();
			return false;
		}
		catch (AssertionError violation) {
			return true;
		}
	}
}
