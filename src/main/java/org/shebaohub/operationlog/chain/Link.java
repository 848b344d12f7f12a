package org.shebaohub.operationlog.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.shebaohub.kernel.CanonicalJson;

/**
 * A row in its place in the chain.
 *
 * @param no counts from 1 without a gap
 * @param genuine whether its keyed digest fitted when it was sealed
 * @param hash as it stands in the store
 */
public record Link(long no, Entry entry, boolean genuine, String hash) {

	/** Stands before the first row. */
	public static final String ROOT = "0".repeat(64);

	public static Link after(String before, long no, Entry entry, boolean genuine) {
		return new Link(no, entry, genuine, hash(before, no, entry, genuine));
	}

	public boolean follows(String before) {
		return hash(before, no, entry, genuine).equals(hash);
	}

	/** SHA-256 over a JSON array, so that whoever checks it needs neither this program nor a secret. */
	private static String hash(String before, long no, Entry entry, boolean genuine) {
		String text = CanonicalJson.write(List.of(before, no, entry.id(), entry.at(), entry.actor(), entry.action(),
				entry.caseKey(), entry.content(), entry.digest(), genuine));
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", e);
		}
	}
}
