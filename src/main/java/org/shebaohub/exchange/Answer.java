package org.shebaohub.exchange;

/** What a sender was told; a repeat gets the same body with {@code replayed} true. */
public record Answer(String body, boolean replayed) {
}
