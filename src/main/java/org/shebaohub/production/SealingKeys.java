package org.shebaohub.production;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** The file with the keys of personal columns. */
final class SealingKeys {

	private static final int BYTES = 32;

	private SealingKeys() {
	}

	static Optional<String> fault(Path file) {
		if (!Files.isReadable(file)) {
			return Optional.of("names no file that can be read");
		}
		if (OwnFiles.othersMayRead(file) || OwnFiles.othersMayWrite(file)) {
			return Optional.of("can be read or written by others: chmod 600");
		}
		Properties keys = read(file);
		return isKey(keys.getProperty(keys.getProperty("current", ""))) && isKey(keys.getProperty("index"))
				&& keys.containsKey("signing") && keys.containsKey("verifying") ? Optional.empty()
						: Optional.of("lacks the current key, the index key, each " + BYTES + " bytes in base64, or the signing pair");
	}

	private static Properties read(Path file) {
		Properties keys = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			keys.load(reader);
		}
		catch (IOException | IllegalArgumentException unreadable) {
			keys.clear();
		}
		return keys;
	}

	private static boolean isKey(String encoded) {
		try {
			return encoded != null && Base64.getDecoder().decode(encoded).length == BYTES;
		}
		catch (IllegalArgumentException notBase64) {
			return false;
		}
	}
}
