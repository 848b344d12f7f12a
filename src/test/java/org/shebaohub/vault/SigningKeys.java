package org.shebaohub.vault;

import java.nio.file.Path;

/** Signing keys of tests, made when they are first asked for. */
public final class SigningKeys {

	private SigningKeys() {
	}

	public static SigningKey in(Path file) {
		return SigningKey.of(KeyFile.readOrMake(file, true));
	}
}
