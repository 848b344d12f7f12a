package org.shebaohub.enrollment.window;

import java.time.LocalDate;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/**
 * When a change goes.
 *
 * @param dueOn the last day in time; null where the calendar does not tell
 * @param month in whose window it goes
 * @param cost of the missed windows; null when there are none or no cost is known
 */
public record Window(LocalDate dueOn, InsuranceMonth month, int lateMonths, Yuan cost) {
}
