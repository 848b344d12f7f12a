package org.shebaohub.exchange;

/**
 * One attempt at a message, as the consumer holds it. The row's attempt fences: an effect under an older attempt is
 * refused with {@link StaleDelivery}.
 */
public record Delivery(long id, int attempt, String kind, String subject, String content) {
}
