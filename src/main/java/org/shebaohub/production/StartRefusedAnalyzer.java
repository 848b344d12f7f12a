package org.shebaohub.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the list for a person instead of a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable root, StartRefused cause) {
		return new FailureAnalysis("This start is missing something or is unsafe:\n\n" + cause.getMessage(),
				"Mend all of the lines above and start again; nothing was started and no message was taken.", cause);
	}
}
