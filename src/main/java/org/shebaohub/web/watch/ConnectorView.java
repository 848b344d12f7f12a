package org.shebaohub.web.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.shebaohub.trial.Trial;
import org.shebaohub.trial.TrialDesk;
import org.shebaohub.watch.Connector;
import org.shebaohub.watch.ConnectorPause;

/** A system outside as people see it. */
@Schema(name = "Connector", description = "How it goes with a system that messages leave for")
record ConnectorView(@Schema(description = "counterpart of its messages, such as bank") String name,
		@Schema(description = "FINE, TRYING while messages are tried again, PARKED when some were set aside, or PAUSED by a person") State state,
		@Schema(description = "when a message to it was last done; null when none ever was") Instant lastSuccess,
		@Schema(description = "messages on their way to it") long waiting,
		@Schema(description = "those of them that were tried before") long trying,
		@Schema(description = "messages set aside for a person") long parked,
		@Schema(description = "why nothing leaves for it; null when it is not paused") Pause pause,
		@Schema(description = "whether it has a question by which it can be tested") boolean askable,
		@Schema(description = "its last test; null when there was none") Test test) {

	enum State {
		FINE, TRYING, PARKED, PAUSED
	}

	@Schema(name = "ConnectorPaused", description = "Nothing leaves for it, questions included")
	record Pause(@Schema(description = "when it ends by itself") Instant until, @Schema(description = "why") String reason,
			@Schema(description = "login name of who paused it") String by) {
	}

	@Schema(name = "ConnectorTested", description = "It was asked after a thing that nobody has; nothing is sent or changed by it")
	record Test(@Schema(description = "when") Instant askedAt, @Schema(description = "login name of who asked") String askedBy,
			@Schema(description = "when its answer was known; null before") Instant endedAt,
			@Schema(description = "THERE, KEY_REFUSED, BROKEN, SILENT or NOT_REACHED; null while nothing is known yet") Trial.Outcome outcome,
			@Schema(description = "for people, such as HTTP 404; null while nothing is known yet") String detail) {
	}

	/** @param pause and {@code trial} null when there is none */
	static ConnectorView of(Connector one, ConnectorPause pause, Trial trial) {
		State state = pause != null ? State.PAUSED : one.parked() > 0 ? State.PARKED : one.trying() > 0 ? State.TRYING : State.FINE;
		return new ConnectorView(one.name(), state, one.lastSuccess(), one.waiting(), one.trying(), one.parked(),
				pause == null ? null : new Pause(pause.until(), pause.reason(), pause.by()), TrialDesk.ASKABLE.contains(one.name()),
				trial == null ? null : new Test(trial.askedAt(), trial.askedBy(), trial.endedAt(), trial.outcome(), trial.detail()));
	}
}
