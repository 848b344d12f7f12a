package org.shebaohub.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A file of shell variables that only its owner may read. */
final class EnvFile {

	private final Path path;

	EnvFile(Path path) {
		this.path = path.toAbsolutePath();
	}

	/** @return nothing when there is no file */
	Map<String, String> read() {
		try {
			Map<String, String> variables = new LinkedHashMap<>();
			if (Files.exists(path)) {
				Files.readAllLines(path).stream().filter(line -> line.matches("\\w+=\\S*"))
					.forEach(line -> variables.put(line.split("=", 2)[0], line.split("=", 2)[1]));
			}
			return variables;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** Whole or not at all; nobody else can read it at any moment. */
	void write(Map<String, String> variables) {
		String text = variables.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
			.collect(Collectors.joining("", "# of this sandbox only; read it with: . data/sandbox.env\n", ""));
		try {
			Files.createDirectories(path.getParent());
			Path next = Files.createTempFile(path.getParent(), "sandbox", ".env",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(next, text);
			Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}
}
