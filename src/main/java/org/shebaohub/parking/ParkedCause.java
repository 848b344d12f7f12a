package org.shebaohub.parking;

import java.time.Instant;

/**
 * What went wrong with messages that are set aside now.
 *
 * @param counterpart for which they were meant
 * @param cause as it stands in their outcome
 * @param since when the first of them was set aside
 */
public record ParkedCause(String counterpart, String kind, String cause, long count, Instant since) {
}
