package org.shebaohub.operationlog.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shebaohub.vault.SigningKey;

/**
 * The hub's signature under the chain up to a row. A checkpoint is the same, kept outside the store; since no step of
 * business goes without a row, its number is also how far the store was.
 *
 * @param hash of the last row that it covers
 * @param key by whose id the public key is found
 */
public record Seal(long no, String hash, Instant at, String key, String signature) {

	public static Seal under(Link last, Instant now, SigningKey key) {
		// the store keeps microseconds
		Instant at = now.truncatedTo(ChronoUnit.MICROS);
		return new Seal(last.no(), last.hash(), at, key.id(), key.sign(text(last.no(), last.hash(), at)));
	}

	/** Of a checkpoint: moment, number, hash, key and signature between blanks. */
	String line() {
		return String.join(" ", at.toString(), Long.toString(no), hash, key, signature);
	}

	/** Empty for what is no checkpoint, such as a line that was cut short. */
	public static Optional<Seal> read(String line) {
		String[] parts = line.split(" ");
		try {
			return parts.length != 5 ? Optional.empty()
					: Optional.of(new Seal(Long.parseLong(parts[1]), parts[2], Instant.parse(parts[0]), parts[3], parts[4]));
		}
		catch (DateTimeException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	String text() {
		return text(no, hash, at);
	}

	private static String text(long no, String hash, Instant at) {
		return "operation log " + no + " " + hash + " " + at;
	}
}
