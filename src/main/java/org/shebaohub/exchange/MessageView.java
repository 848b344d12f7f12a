package org.shebaohub.exchange;

import java.time.Instant;
import java.util.List;

/**
 * A message that should leave the hub, or one that came in, as people see it: never its content.
 *
 * @param id unique among those of its direction
 * @param counterpart to whom it goes, or from whom it came
 * @param due when it goes next; null for one that came in
 * @param attempt the last; of one that came in how often it was sent through once more in vain
 * @param postedAt when it was written or came
 * @param outcome how it ended or why it waits
 * @param keys {@code name=value}; personal values are not shown
 * @param attempts those that did not end it, oldest first
 * @param replayOf the message that this one repeats, or null
 */
public record MessageView(long id, Direction direction, String kind, String counterpart, String subject, MessageState state,
		Instant due, int attempt, Instant postedAt, Instant closedAt, String outcome, Long replayOf, List<String> keys,
		List<Attempt> attempts) {

	/** Which way a message goes. */
	public enum Direction {
		OUT, IN
	}

	MessageView with(List<String> keys, List<Attempt> attempts) {
		return new MessageView(id, direction, kind, counterpart, subject, state, due, attempt, postedAt, closedAt, outcome, replayOf, keys, attempts);
	}

	/** One attempt that left the message open or set it aside. */
	public record Attempt(int no, Instant endedAt, String outcome) {
	}
}
