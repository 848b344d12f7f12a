package org.shebaohub.exchange;

/** The same message id is being worked on at this moment. */
public class StillRunning extends RuntimeException {

	public StillRunning(Incoming incoming) {
		super("message id " + incoming.messageId() + " of " + incoming.source() + " is still being worked on");
	}
}
