package org.shebaohub.exchange;

/** A known message id came with other content; the first stays, this one was kept aside. */
public class OtherContent extends RuntimeException {

	public OtherContent(Incoming incoming) {
		super("message id " + incoming.messageId() + " of " + incoming.source() + " is known with other content");
	}
}
