package org.shebaohub.contribution.facts;

import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceMonth;

/**
 * The facts of a month that hold, all sources together.
 *
 * @param paidOn the earliest day that any source names, or null
 * @param creditedOn the earliest day that any source names, or null
 * @param rejectedCode of a source that refused it, or null
 * @param evidence one source that speaks of the month, with its record
 */
public record Known(InsuranceMonth month, String unit, LocalDate paidOn, LocalDate creditedOn, String rejectedCode,
		String evidence) {
}
