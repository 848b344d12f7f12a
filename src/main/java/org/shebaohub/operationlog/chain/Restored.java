package org.shebaohub.operationlog.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shebaohub.vault.SigningKey;

/**
 * Among the checkpoints: that the store went back to an earlier state, and people have accepted it.
 *
 * @param kept the last row that was left; earlier checkpoints of later rows count no more
 */
public record Restored(long kept, Instant at, String key, String signature) {

	private static final String WORD = "restored-after";

	public static Restored to(long kept, Instant now, SigningKey key) {
		Instant at = now.truncatedTo(ChronoUnit.MICROS);
		return new Restored(kept, at, key.id(), key.sign(text(kept, at)));
	}

	String text() {
		return text(kept, at);
	}

	private static String text(long kept, Instant at) {
		return "operation log restored after " + kept + " " + at;
	}

	String line() {
		return String.join(" ", at.toString(), WORD, Long.toString(kept), key, signature);
	}

	/** Empty for what says something else. */
	public static Optional<Restored> read(String line) {
		String[] parts = line.split(" ");
		try {
			return parts.length != 5 || !parts[1].equals(WORD) ? Optional.empty()
					: Optional.of(new Restored(Long.parseLong(parts[2]), Instant.parse(parts[0]), parts[3], parts[4]));
		}
		catch (DateTimeException | NumberFormatException e) {
			return Optional.empty();
		}
	}
}
