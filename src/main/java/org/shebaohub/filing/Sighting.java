package org.shebaohub.filing;

import java.time.Instant;

/**
 * A file as a listing shows it.
 *
 * @param source the folder, such as {@code bureau/hangzhou}; a name is unique only within its source
 * @param marked true when the partner has put a marker file beside it that says it is whole
 */
public record Sighting(String source, String name, long size, Instant modified, boolean marked) {
}
