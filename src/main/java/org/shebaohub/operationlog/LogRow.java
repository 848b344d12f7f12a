package org.shebaohub.operationlog;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.shebaohub.vault.Vault;

/**
 * One row of the operation log; {@code content} is canonical JSON.
 *
 * @param intact false when the row no longer fits its keyed digest: somebody altered it in the store
 */
public record LogRow(Instant at, String actor, String action, String caseKey, String content, boolean intact) {

	private static final int NONCE = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** As who did what when: {@code content} is null. */
	public LogRow withoutContent() {
		return new LogRow(at, actor, action, caseKey, null, intact);
	}

	/** What is written beside a row: a nonce, so that no two rows have the same, a dot, and the keyed digest over both. */
	public static String digest(Vault vault, Instant at, String actor, String action, String caseKey, String content) {
		byte[] nonce = new byte[NONCE / 2];
		RANDOM.nextBytes(nonce);
		return digest(vault, HexFormat.of().formatHex(nonce), digested(at, actor, action, caseKey, content));
	}

	/** Whether the hub has written the row so; those of before have no nonce. */
	public static boolean fits(String digest, Vault vault, Instant at, String actor, String action, String caseKey, String content) {
		String text = digested(at, actor, action, caseKey, content);
		return digest.equals(digest.indexOf('.') == NONCE ? digest(vault, digest.substring(0, NONCE), text) : vault.digest(text));
	}

	private static String digest(Vault vault, String nonce, String text) {
		return nonce + "." + vault.digest(nonce + "\n" + text);
	}

	private static String digested(Instant at, String actor, String action, String caseKey, String content) {
		return String.join("\n", "operation_log", at.toString(), actor, action, caseKey, content);
	}
}
