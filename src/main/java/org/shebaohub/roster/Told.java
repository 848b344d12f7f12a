package org.shebaohub.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.shebaohub.roster.fact.KeptFact;

/**
 * One thing that was told of an employee: from when on it holds and, apart from that, when it was said and recorded.
 *
 * @param state APPLIED, WAITING or PARKED, with the reason of the last two
 */
public record Told(String what, LocalDate effectiveFrom, Instant saidAt, Instant recordedAt, String source,
		String eventId, String toldBy, String unit, String state, String reason) {

	static Told of(KeptFact kept) {
		var fact = kept.fact();
		var origin = fact.origin();
		return new Told(fact.kind().type, fact.effective(), origin.time(), origin.recordedAt(), origin.source(),
				origin.eventId(), origin.toldBy(), fact.values().get("unit"), kept.state().name(), kept.reason());
	}
}
