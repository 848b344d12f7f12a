package org.shebaohub.production;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The hub does not start like this; everything that is missing or unsafe is named. */
class StartRefused extends RuntimeException implements ExitCodeGenerator {

	/** What shells and supervisors know as a fault of the configuration. */
	static final int EXIT_CODE = 78;

	StartRefused(List<String> faults) {
		super(String.join("\n", faults));
	}

	@Override
	public int getExitCode() {
		return EXIT_CODE;
	}

	/** Prints the list for a person instead of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

		@Override
		protected FailureAnalysis analyze(Throwable root, StartRefused cause) {
			return new FailureAnalysis("This start is missing something or is unsafe:\n\n" + cause.getMessage(),
					"Mend all of the lines above and start again; nothing was started and no message was taken.", cause);
		}
	}
}
