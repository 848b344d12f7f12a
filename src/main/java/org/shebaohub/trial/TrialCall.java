package org.shebaohub.trial;

import org.shebaohub.exchange.Delivery;

/** Whether a system is to be asked, and which. */
public record TrialCall(Delivery delivery, String connector, Action action) {

	/** ASK once, or NOTHING when it is too late to be of use to who wanted to know. */
	public enum Action {
		ASK, NOTHING
	}
}
