package org.shebaohub.rehearsal.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.shebaohub.rehearsal.Bank;

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
}
