package org.shebaohub.production;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a secret none. */
final class Secrets {

	private static final Pattern EVERYBODYS = Pattern.compile("sandbox-.*|change-?me.*|password.*|secret.*|admin.*|12345.*");

	private Secrets() {
	}

	/** @param least letters and digits that it must have */
	static Optional<String> fault(String secret, int least) {
		if (secret.isEmpty()) {
			return Optional.of("is not set");
		}
		if (EVERYBODYS.matcher(secret.toLowerCase(Locale.ROOT)).matches()) {
			return Optional.of("is one that everybody knows");
		}
		if (secret.length() < least || secret.chars().distinct().count() < 4) {
			return Optional.of("is too easily guessed: " + least + " characters at least");
		}
		return Optional.empty();
	}
}
