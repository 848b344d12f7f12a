package org.shebaohub.exchange;

import java.time.Instant;
import java.util.function.Supplier;

/** The counter for everything that enters or leaves the hub. */
public interface MailRoom {

	/**
	 * Writes an intent in the caller's transaction; the relay carries it to its queue after the commit.
	 *
	 * @return nothing of use: the row has no id before the transaction commits
	 */
	long post(Intent intent);

	/**
	 * The delivery behind what the queue carried ({@code id:attempt}).
	 *
	 * @throws StaleDelivery when the row is closed or another attempt has taken over: nothing to do
	 */
	Delivery open(String ticket);

	/** Closes the row in the effect's transaction. @throws StaleDelivery when a later attempt took over */
	void close(Delivery delivery, String outcome);

	/**
	 * Closes the open row of this kind and subject, whatever its attempt, when the counterpart's receipt came.
	 *
	 * @return false when there was none: the receipt is a repeat
	 */
	boolean confirm(String kind, String subject, String outcome);

	/** Leaves the row open for another attempt at a business time that the caller's schedule decides. */
	void again(Delivery delivery, Instant due, String reason);

	/** Leaves the row open for another attempt, with growing pauses. */
	void again(Delivery delivery, String reason);

	/** As {@link #again(Delivery, String)}, but parked instead when so many attempts ended for this reason. */
	void again(Delivery delivery, String reason, int most);

	/**
	 * Keeps an incoming message that nobody can apply, for a person, in the caller's transaction; its id stays free for a
	 * corrected one.
	 *
	 * @return false when the same was kept before
	 */
	boolean setAside(Incoming incoming, String reason);

	/** Sets the row aside for a person; it holds back later rows of its counterpart and subject. */
	void park(Delivery delivery, String reason);

	/**
	 * Applies an incoming message exactly once: the inbox row and the effect are one transaction. Not to be called
	 * inside another transaction.
	 *
	 * @param effect the desk command; what it returns is the answer that a repeat gets again, and null says that it was
	 * refused: what it wrote is kept, but the message is not remembered, and the answer has no body
	 * @throws OtherContent when the id is known with other content
	 * @throws StillRunning when the same id is being worked on
	 */
	Answer once(Incoming incoming, Supplier<String> effect);
}
