package org.shebaohub.routes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults for a person instead of a stack trace. */
class RouteFilesRefusedAnalyzer extends AbstractFailureAnalyzer<RouteFilesRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable root, RouteFilesRefused cause) {
		return new FailureAnalysis("The route files cannot be used:\n\n" + cause.getMessage(),
				"Mend the lines above and start again; nothing was started and no message was taken.", cause);
	}
}
