package org.shebaohub.exchange;

import java.time.Instant;
import java.util.List;

/**
 * A message that should leave the hub, as people see it: never its content.
 *
 * @param keys {@code name=value}; personal values are not shown
 * @param attempts those that did not end it, oldest first
 * @param replayOf the message that this one repeats, or null
 */
public record MessageView(long id, String kind, String counterpart, String subject, MessageState state, Instant due,
		int attempt, Instant postedAt, Instant closedAt, String outcome, Long replayOf, List<String> keys,
		List<Attempt> attempts) {

	/** One attempt that left the message open or set it aside. */
	public record Attempt(int no, Instant endedAt, String outcome) {
	}
}
