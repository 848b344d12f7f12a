package org.shebaohub.watch;

import java.time.Instant;

/**
 * How it goes with a system that messages leave for.
 *
 * @param name the counterpart of its messages, such as {@code bank}
 * @param lastSuccess when a message was last done; null when none ever was
 * @param waiting messages on their way
 * @param trying those of them that were tried before
 * @param parked messages set aside for a person
 */
public record Connector(String name, Instant lastSuccess, long waiting, long trying, long parked) {
}
