package org.shebaohub.reconciliation;

import java.time.Instant;

/**
 * One comparison of everybody.
 *
 * @param state WAITING, RUNNING or DONE
 * @param people so many were compared
 * @param found mismatches that are new or back
 * @param closed mismatches that are gone
 */
public record ReconciliationRun(long id, String state, Instant due, Instant startedAt, Instant endedAt, int people, int found,
		int closed, String orderedBy) {
}
