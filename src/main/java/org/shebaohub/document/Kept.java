package org.shebaohub.document;

import org.shebaohub.kernel.Decision;

/**
 * What came of content that was handed in.
 *
 * @param document null when refused
 * @param fresh false when the same content was kept before for the same thing: it is the same document
 */
public record Kept(Decision decision, StoredDocument document, boolean fresh) {
}
