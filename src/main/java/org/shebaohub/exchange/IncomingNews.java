package org.shebaohub.exchange;

/** What the mail room tells of messages that came in, each published in the transaction in which it happened. */
public sealed interface IncomingNews {

	/** A message waits for a person. */
	record Kept(long id, String source, String kind) implements IncomingNews {
	}

	/**
	 * A message was applied after all, or given up by a person.
	 *
	 * @param lastOfMessage whether nothing else waits under its id
	 * @param lastOfSource whether nothing else of its sender waits
	 */
	record Settled(String source, String messageId, boolean lastOfMessage, boolean lastOfSource, String why)
			implements IncomingNews {
	}
}
