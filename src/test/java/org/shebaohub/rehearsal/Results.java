package org.shebaohub.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The finished rounds, one JSON line each. */
final class Results {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path directory;

	private final Path file;

	Results(Path directory) {
		this.directory = directory;
		this.file = directory.resolve("results.jsonl");
	}

	Path directory() {
		return directory;
	}

	/** @return null when that round is still to be run */
	Round find(long seed, Bank bank, int kills) throws IOException {
		for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
			Round round = JSON.readValue(line, Round.class);
			if (round.seed() == seed && round.bank() == bank && round.kills() == kills) {
				return round;
			}
		}
		return null;
	}

	void append(Round round) throws IOException {
		Files.createDirectories(directory);
		Files.writeString(file, JSON.writeValueAsString(round) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	/** What an interrupted round has left would be taken for this one's. */
	static void empty(Path directory) throws IOException {
		if (Files.exists(directory)) {
			try (Stream<Path> all = Files.walk(directory)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}
}
