package org.shebaohub.exchange;

/** What a sender was told; a repeat gets the same body with {@code replayed} true; null after a refusal. */
public record Answer(String body, boolean replayed) {
}
