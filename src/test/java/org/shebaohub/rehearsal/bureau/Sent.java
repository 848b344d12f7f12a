package org.shebaohub.rehearsal.bureau;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as its sender remembers it.
 *
 * @param digest of its content, SHA-256 in hexadecimal digits
 * @param says what is to be applied of it, null when nothing is
 */
record Sent(String name, String digest, Fate fate, Statement says) {

	/** What must become of it. HALF was replaced by the whole; it may have been seen and refused, or not. */
	enum Fate {
		APPLIED, REPEAT, REFUSED, HALF
	}

	static Sent of(String name, byte[] content, Fate fate, Statement says) {
		return new Sent(name, digest(content), fate, says);
	}

	static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
