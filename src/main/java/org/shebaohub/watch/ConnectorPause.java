package org.shebaohub.watch;

import java.time.Instant;

/**
 * Nothing leaves for a system for a while, questions included: what is unknown stays unknown meanwhile.
 *
 * @param until when it ends by itself
 */
public record ConnectorPause(String connector, Instant until, String reason, String by, Instant since) {
}
