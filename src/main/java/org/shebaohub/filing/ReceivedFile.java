package org.shebaohub.filing;

import java.io.InputStream;

/** A claimed file with its content on the way; the content is read once. */
public record ReceivedFile(Look.Claim claim, InputStream content) {
}
