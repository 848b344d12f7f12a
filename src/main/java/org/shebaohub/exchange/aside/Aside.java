package org.shebaohub.exchange.aside;

import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MessageState;

/**
 * An incoming message that was set aside, under the sender's own id.
 *
 * @param state where it stands now
 */
record Aside(long id, MessageState state, Incoming incoming) {
}
