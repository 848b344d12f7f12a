package org.shebaohub.filing.book;

import java.time.Instant;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.Sighting;

/**
 * A file as it stands in the store.
 *
 * @param attempts how often it was claimed since it was seen as it is; who died with it counts too
 */
public record FileRow(long id, Sighting sighting, FileState state, Instant seenAt, Instant notBefore, int attempts,
		int version) {

	public boolean looksAs(Sighting other) {
		return sighting.size() == other.size() && sighting.modified().equals(other.modified());
	}

	/** Under which it is worked on, once it is claimed. */
	public Look.Claim claim() {
		return new Look.Claim(id, version + 1, sighting.source(), sighting.name());
	}
}
