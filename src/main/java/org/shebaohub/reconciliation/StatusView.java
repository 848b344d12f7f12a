package org.shebaohub.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What every source says of one person now, and how each came to say it. */
public record StatusView(String employeeNo, List<Point> points, List<Point> changes) {

	/**
	 * A status point.
	 *
	 * @param effectiveOn the day of which it is true
	 * @param asOf the day of which the source speaks
	 * @param reference the source's record
	 * @param toldAt when the hub learnt it
	 */
	public record Point(StatusSource source, String sourceWord, String status, LocalDate effectiveOn, LocalDate asOf,
			String reference, Instant toldAt) {
	}

	/**
	 * How fresh a source is.
	 *
	 * @param syncedAt when it last spoke; null when it never did
	 * @param lagHours since then; null when it never did
	 * @param late true when that is longer than policy allows
	 * @param strangers of whom it last spoke, and whom HR does not know
	 */
	public record Sync(StatusSource source, String sourceWord, Instant syncedAt, LocalDate asOf, Long lagHours, boolean late,
			int people, int strangers) {
	}
}
