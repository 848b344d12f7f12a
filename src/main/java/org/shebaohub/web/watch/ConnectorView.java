package org.shebaohub.web.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.shebaohub.watch.Connector;

/** A system outside as people see it. */
@Schema(name = "Connector", description = "How it goes with a system that messages leave for")
record ConnectorView(@Schema(description = "counterpart of its messages, such as bank") String name,
		@Schema(description = "FINE, TRYING while messages are tried again, or PARKED when some were set aside") State state,
		@Schema(description = "when a message to it was last done; null when none ever was") Instant lastSuccess,
		@Schema(description = "messages on their way to it") long waiting,
		@Schema(description = "those of them that were tried before") long trying,
		@Schema(description = "messages set aside for a person") long parked) {

	enum State {
		FINE, TRYING, PARKED
	}

	static ConnectorView of(Connector one) {
		State state = one.parked() > 0 ? State.PARKED : one.trying() > 0 ? State.TRYING : State.FINE;
		return new ConnectorView(one.name(), state, one.lastSuccess(), one.waiting(), one.trying(), one.parked());
	}
}
