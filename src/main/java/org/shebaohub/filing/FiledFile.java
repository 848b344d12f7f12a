package org.shebaohub.filing;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A file that was fetched and kept.
 *
 * @param digest of its content, SHA-256 in hexadecimal digits
 * @param content opens it from the beginning, each time anew; while it is read by another thread than that of the work, the
 * work says that it goes on
 * @param goesOn holds the claim for whoever works on it; costs nothing when it was said a short time ago
 */
public record FiledFile(Look.Claim claim, Verdict verdict, String digest, long size, Supplier<InputStream> content, Runnable goesOn) {

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

	/** The content from the beginning; reading it says that the work goes on. */
	public InputStream open() {
		return new HeldStream(content.get(), goesOn);
	}

	public String source() {
		return claim.source();
	}

	public String name() {
		return claim.name();
	}
}
