package org.shebaohub.rehearsal.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.shebaohub.rehearsal.MockProcess;
import org.shebaohub.rehearsal.Pause;

/** Waits for the moments that kills are to hit: a third of them any, a third a file on its way, a third a case's next level. */
final class Aim {

	private static final long PATIENCE_NANOS = 20_000_000_000L;

	private final Path journal;

	private final Stagehand stagehand;

	private final Random random;

	/** @param mocks whose SFTP server writes down each file that is opened before the hub has its first byte */
	Aim(MockProcess mocks, Stagehand stagehand, Random random) {
		this.journal = mocks.sftp().resolve("sftp.journal");
		this.stagehand = stagehand;
		this.random = random;
	}

	/** @param kill its number, from 1 on */
	void await(int kill) {
		switch (kill % 6) {
			case 0 -> halfRead();
			case 3 -> kept();
			case 1, 4 -> anything();
			default -> level();
		}
	}

	private void anything() {
		Pause.millis(300 + random.nextInt(3000));
	}

	private void halfRead() {
		next("OPENED");
		Pause.millis(random.nextInt(120));
	}

	/** Kept, and not yet applied: for as long as its lines take, which the hub itself is asked. */
	private void kept() {
		for (long end = System.nanoTime() + PATIENCE_NANOS; !stagehand.isFileKept() && System.nanoTime() < end;) {
			Pause.millis(40);
		}
	}

	private void next(String word) {
		long seen = count(word);
		for (long end = System.nanoTime() + PATIENCE_NANOS; count(word) == seen && System.nanoTime() < end;) {
			Pause.millis(5);
		}
	}

	private long count(String word) {
		try {
			return Files.exists(journal) ? Files.readAllLines(journal).stream().filter(line -> line.startsWith(word)).count() : 0;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** Whatever case is open goes one level up a day later; the hub looks twice a second. */
	private void level() {
		Pause.millis(1000 + random.nextInt(1000));
		stagehand.moveClock("P1D");
		Pause.millis(random.nextInt(1200));
	}
}
