package org.shebaohub.casework.book;

import java.time.Instant;
import java.util.Map;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.core.CaseCore;

/**
 * A case as stored.
 *
 * @param core where it stands
 * @param fate who handled it and how it ended
 */
public record Case(String no, long number, CaseReport report, Instant openedAt, CaseCore core, Fate fate, int version) {

	/**
	 * What people made of it.
	 *
	 * @param handledAt of the first acknowledgement or resolution; null before, and null when its cause went first
	 */
	public record Fate(String handledBy, Instant handledAt, Instant endedAt, String why, Instant nudgedAt) {

		public static final Fate NONE = new Fate(null, null, null, null, null);
	}

	public Case at(CaseCore next) {
		return new Case(no, number, report, openedAt, next, fate, version);
	}

	/** The first who handles it stays. */
	public Case handled(String by, Instant now) {
		return fate.handledBy() != null ? this
				: new Case(no, number, report, openedAt, core, new Fate(by, now, fate.endedAt(), fate.why(),
						fate.nudgedAt()), version);
	}

	public Case ended(String why, Instant now) {
		return new Case(no, number, report, openedAt, core,
				new Fate(fate.handledBy(), fate.handledAt(), now, why, fate.nudgedAt()), version);
	}

	public Case nudged(Instant now) {
		return new Case(no, number, report, openedAt, core,
				new Fate(fate.handledBy(), fate.handledAt(), fate.endedAt(), fate.why(), now), version);
	}

	/** What every notice about it may say, beside what its report brought. */
	public Map<String, String> words() {
		return Map.of("caseNo", no, "kind", report.kind().name(), "about", report.about(), "cause", report.cause().name());
	}
}
