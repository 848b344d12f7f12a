package org.shebaohub.sandbox.erp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the sample ERP booked, one line a command; it survives a restart. */
final class ErpBooks {

	private final Path file;

	private final Map<String, Instant> booked = new ConcurrentHashMap<>();

	ErpBooks(Path file) {
		this.file = file;
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			if (Files.exists(file)) {
				Files.readAllLines(file).stream().map(line -> line.split(" ", 4)).filter(line -> line.length == 4)
					.forEach(line -> booked.put(line[0], Instant.parse(line[2])));
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return false when it was booked before */
	synchronized boolean enter(String no, String status, Instant now, String command) {
		if (booked.putIfAbsent(no, now) != null) {
			return false;
		}
		try {
			Files.writeString(file, no + " " + status + " " + now + " " + command + "\n", StandardOpenOption.CREATE,
					StandardOpenOption.APPEND, StandardOpenOption.SYNC);
			return true;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** When it was booked first; whatever is said of it later says the same. */
	Instant timeOf(String no) {
		return booked.get(no);
	}
}
