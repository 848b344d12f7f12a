package org.shebaohub.filing.book;

import java.time.Instant;

/**
 * A file as people read of it.
 *
 * @param attempts how often it was tried
 * @param digest SHA-256 in hex, null before it was kept
 * @param reason why it was refused, a line a finding, or what came of it; null while it is on its way
 * @param settledAt null while it is on its way
 */
public record ReceivedRow(long no, String source, String name, long size, FileState state, Instant seenAt, int attempts,
		String digest, String reason, Instant settledAt) {

	/** For those who see nothing personal: the codes of the reason, without the evidence. */
	public ReceivedRow codesOnly() {
		String codes = reason == null ? null
				: String.join("\n", reason.lines().map(line -> line.replaceFirst(" .*", "")).toList());
		return new ReceivedRow(no, source, name, size, state, seenAt, attempts, digest, codes, settledAt);
	}
}
