package org.shebaohub.rehearsal.bench;

/**
 * Counters at a moment, or their growth between two.
 * @param claims debits in the bank's ledger
 * @param driver CPU milliseconds of the benchmark itself, its children not counted
 * @param commits of the database, 0 where nobody counts them
 */
record Reading(long claims, long hub, long mocks, long database, long driver, long commits, long syncs, ThreadCpu threads) {

	Reading since(Reading before) {
		return new Reading(claims - before.claims, hub - before.hub, mocks - before.mocks, database - before.database,
				driver - before.driver, commits - before.commits, syncs - before.syncs, threads.since(before.threads));
	}

	void print() {
		double each = Math.max(1, claims);
		System.out.printf("    CPU per claim: hub %.1f ms, mocks %.1f ms, database %.1f ms, driver %.1f ms%n", hub / each, mocks / each,
				database / each, driver / each);
		System.out.printf("    per claim: %s commits, %s syncs%n", commits == 0 ? "n/a" : "%.1f".formatted(commits / each),
				syncs == 0 ? "n/a" : "%.2f".formatted(syncs / each));
		System.out.println("    the hub's CPU by thread:");
		threads.print(Math.max(1, claims));
	}
}
