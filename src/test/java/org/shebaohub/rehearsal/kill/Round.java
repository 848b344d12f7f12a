package org.shebaohub.rehearsal.kill;

import java.util.List;
import java.util.Map;

import org.shebaohub.rehearsal.Bank;

/**
 * One round of the kill rehearsal: so many kills of a hub at one bank, from one seed.
 * @param violations what the judge found, empty when the promise was kept
 * @param sometimes how often what must happen has happened
 */
record Round(long seed, Bank bank, int kills, int claims, long paid, long withPeople, int debits, long seconds,
		List<String> violations, Map<String, Long> sometimes) {
}
