package org.shebaohub.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The figures of one moment.
 *
 * @param at when they were read, by the wall clock
 * @param now the business clock then
 * @param cases living ones by level
 * @param messages those that are not done, by state
 * @param oldestDue since when the longest waiting message has been due; null when none is
 */
record Snapshot(Instant at, Instant now, Map<String, Long> claims, Map<String, Long> payouts, Map<String, Long> cases,
		Map<String, Long> messages, Instant oldestDue, List<Connector> connectors) {
}
