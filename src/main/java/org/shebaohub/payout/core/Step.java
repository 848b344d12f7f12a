package org.shebaohub.payout.core;

import java.util.List;

/** What a payout became by one event, and what must follow. */
public record Step(Standing next, List<PayoutIntent> intents) {

	public Step {
		intents = List.copyOf(intents);
	}
}
