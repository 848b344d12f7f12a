package org.shebaohub.exchange;

/** Published after a commit that left something in the outbox, so that the relay need not wait for its heartbeat. */
public record OutboxRang() {
}
