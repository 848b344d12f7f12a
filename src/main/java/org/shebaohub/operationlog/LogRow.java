package org.shebaohub.operationlog;

import java.time.Instant;

/**
 * One row of the operation log; {@code content} is canonical JSON.
 *
 * @param intact false when the row no longer fits its keyed digest: somebody altered it in the store
 */
public record LogRow(Instant at, String actor, String action, String caseKey, String content, boolean intact) {

	/** What the keyed digest of a row is over. */
	public static String digested(Instant at, String actor, String action, String caseKey, String content) {
		return String.join("\n", "operation_log", at.toString(), actor, action, caseKey, content);
	}
}
