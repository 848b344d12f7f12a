package org.shebaohub.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file with the pinned keys of file servers, as OpenSSH writes it. */
final class KnownHosts {

	private KnownHosts() {
	}

	static Optional<String> fault(Path file, String host, String port) {
		if (!Files.isReadable(file)) {
			return Optional.of("names no file that can be read: without a pinned key any server would be believed");
		}
		if (OwnFiles.othersMayWrite(file)) {
			return Optional.of("can be written by others");
		}
		return host.isEmpty() || pins(file, host, port) ? Optional.empty() : Optional.of("pins no key of the host in hub.sftp.host");
	}

	/** A hashed name cannot be told from others, so that one may be it. */
	private static boolean pins(Path file, String host, String port) {
		try {
			String name = port.isEmpty() || port.equals("22") ? host : "[" + host + "]:" + port;
			return Files.readAllLines(file).stream().map(line -> line.split("\\s+"))
				.anyMatch(line -> line.length >= 3 && (line[0].startsWith("|1|") || List.of(line[0].split(",")).contains(name)));
		}
		catch (IOException unreadable) {
			return false;
		}
	}
}
