package org.shebaohub.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * Something that should happen outside the transaction.
 *
 * @param kind what to do, such as {@code payout.send}; the internal queue is {@code hub.} and this
 * @param counterpart with whom, such as {@code bank}
 * @param subject what it is about; messages of one counterpart and subject keep their order
 * @param due not before this business time
 * @param keys business keys by name, for the search ({@code claimNo}, {@code reference}, {@code employeeNo} …)
 * @param content canonical JSON, kept sealed; what the consumer needs beside the desk's own rows
 */
public record Intent(String kind, String counterpart, String subject, Instant due, Map<String, String> keys,
		String content) {
}
