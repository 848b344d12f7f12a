package org.shebaohub.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of whole documents. */
final class Digests {

	private Digests() {
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", e);
		}
	}
}
