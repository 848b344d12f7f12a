package org.shebaohub.filing;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A file that was fetched and kept.
 *
 * @param digest of its content, SHA-256 in hexadecimal digits
 * @param content opens it from the beginning, each time anew
 */
public record FiledFile(Look.Claim claim, Verdict verdict, String digest, long size, Supplier<InputStream> content) {

	/** Only PROCEED lets its content be applied; the others are settled already. */
	public enum Verdict {
		PROCEED, REPEAT, QUARANTINED, REFUSED, CHANGED
	}

	/**
	 * The last file of a source that came to an end.
	 *
	 * @param taken true when its content holds now; false when it was refused or set aside
	 */
	public record Settled(String digest, boolean taken, Instant at) {
	}

	public String source() {
		return claim.source();
	}

	public String name() {
		return claim.name();
	}
}
