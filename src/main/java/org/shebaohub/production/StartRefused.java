package org.shebaohub.production;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

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
}
