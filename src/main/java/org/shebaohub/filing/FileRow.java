package org.shebaohub.filing;

import java.time.Instant;

/** A file as it stands in the store. */
record FileRow(long id, Sighting sighting, FileState state, Instant seenAt, Instant notBefore, int attempts,
		Long documentId, int version) {

	boolean looksAs(Sighting other) {
		return sighting.size() == other.size() && sighting.modified().equals(other.modified());
	}

	Look.Claim claim() {
		return new Look.Claim(id, version + 1, sighting.source(), sighting.name());
	}
}
