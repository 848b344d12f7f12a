package org.shebaohub.reimbursement;

import java.time.Instant;

/**
 * A paper of a claim.
 *
 * @param documentId under which its content is opened
 * @param name a label, as the sender called it
 */
public record Paper(long documentId, PaperKind kind, String kindWord, String name, String mediaType, long size,
		String digest, String addedBy, Instant addedAt) {
}
