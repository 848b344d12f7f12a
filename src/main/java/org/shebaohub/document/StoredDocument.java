package org.shebaohub.document;

import java.time.Instant;

/**
 * A document that is kept.
 *
 * @param about what it belongs to, such as {@code claim/C20261012-000123}
 * @param name a label, as the sender called it; never an address
 * @param digest SHA-256 of the whole content, in hexadecimal
 */
public record StoredDocument(long id, String about, String name, String mediaType, long size, String digest,
		int chunks, String storedBy, Instant storedAt) {

	/** Under which its rows stand in the operation log. */
	public String caseKey() {
		return about.length() <= 60 ? about : "document/" + id;
	}
}
