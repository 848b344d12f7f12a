package org.shebaohub.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The route files: a hub without them starts and does nothing. */
final class RouteFiles {

	private RouteFiles() {
	}

	static Optional<String> fault(Path folder) {
		if (!Files.isDirectory(folder.resolve("connectors")) || !hasRoutes(folder)) {
			return Optional.of("names no folder with *.camel.yaml and connectors");
		}
		return OwnFiles.othersMayWrite(folder) ? Optional.of("can be written by others: whoever writes there runs as the hub")
				: Optional.empty();
	}

	private static boolean hasRoutes(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch(file -> file.toString().endsWith(".camel.yaml"));
		}
		catch (IOException unreadable) {
			return false;
		}
	}
}
